import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads one word a line and prints it cut by jwordsplitter, a vertical bar at each
 * boundary; linking letters stay on the left. */
public class Split {
  public static void main(String[] args) throws Exception {
    var splitter = new GermanWordSplitter(false);
    splitter.setStrictMode(true);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line; (line = in.readLine()) != null; ) {
      out.println(String.join("|", splitter.splitWord(line)));
    }
    out.flush();
  }
}
