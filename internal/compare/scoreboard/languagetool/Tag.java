import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** Reads one sentence a line and prints form, lemma and tag of each token, the first
 * reading that LanguageTool's disambiguation leaves; an empty line after each
 * sentence. */
public class Tag {
  public static void main(String[] args) throws Exception {
    var tool = new JLanguageTool(Languages.getLanguageForShortCode("de-DE"));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    long begun = 0, words = 0;
    for (String line; (line = in.readLine()) != null; ) {
      for (var sentence : tool.analyzeText(line)) {
        for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
          if (token.getToken().isEmpty()) {
            continue;
          }
          AnalyzedToken first = token.getAnalyzedToken(0);
          String lemma = first.getLemma() == null ? token.getToken() : first.getLemma();
          String tag = first.getPOSTag() == null ? "" : first.getPOSTag();
          out.println(token.getToken() + "\t" + lemma + "\t" + tag);
          words++;
        }
      }
      out.println();
      if (begun == 0) {
        begun = System.nanoTime(); // the first sentence loads the dictionaries
        words = 0;
      }
    }
    out.flush();
    System.err.printf("%.0f%n", words / ((System.nanoTime() - begun) / 1e9));
  }
}
