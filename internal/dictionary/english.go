package dictionary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// attribute takes what is in brackets off a translation, so that it can stand
// before another word: "posture (of forces)".
func attribute(english string) string {
	before, _, _ := strings.Cut(english, " (")
	return before
}

// pastParticiple and gerund put the first word of an English verb phrase into
// the form: "agree on" is "agreed on", "agreeing on".
func pastParticiple(phrase string) string {
	return onFirstWord(attribute(phrase), func(w string) string {
		if p, ok := irregular[w]; ok {
			return p
		}
		switch {
		case strings.HasSuffix(w, "e"):
			return w + "d"
		case strings.HasSuffix(w, "y") && !vowel(w[len(w)-2]):
			return w[:len(w)-1] + "ied"
		}
		return doubled(w) + "ed"
	})
}

func gerund(phrase string) string {
	return onFirstWord(attribute(phrase), func(w string) string {
		switch {
		case strings.HasSuffix(w, "ie"):
			return w[:len(w)-2] + "ying"
		case strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") && len(w) > 2:
			return w[:len(w)-1] + "ing"
		}
		return doubled(w) + "ing"
	})
}

func onFirstWord(phrase string, change func(string) string) string {
	first, rest, spaced := strings.Cut(phrase, " ")
	if len(first) < 2 {
		return phrase
	}
	first = change(first)
	if spaced {
		return first + " " + rest
	}
	return first
}

// doubled writes the last consonant twice where English does: stop, stopp-ed. In
// longer words only those stressed at the end, which are listed.
func doubled(w string) string {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || !vowel(w[n-2]) || vowel(w[n-3]) || strings.IndexByte("wxy", w[n-1]) >= 0 {
		return w
	}
	if n <= 4 && n > 2 || stressedAtEnd[w] || strings.HasSuffix(w, "el") {
		return w + w[n-1:]
	}
	return w
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

var stressedAtEnd = map[string]bool{"commit": true, "permit": true, "admit": true, "submit": true, "refer": true, "prefer": true, "defer": true, "deter": true, "occur": true,
	"transfer": true, "equip": true, "regret": true, "control": true, "patrol": true, "compel": true, "expel": true, "rebel": true, "begin": true, "forget": true, "omit": true, "underpin": true, "outfit": true, "infer": true}

// irregular has the past participles that no rule makes.
var irregular = map[string]string{
	"be": "been", "bear": "borne", "beat": "beaten", "become": "become", "begin": "begun", "bind": "bound", "break": "broken", "bring": "brought", "build": "built",
	"burn": "burnt", "buy": "bought", "cast": "cast", "catch": "caught", "choose": "chosen", "come": "come", "cost": "cost", "cut": "cut", "deal": "dealt", "do": "done",
	"draw": "drawn", "drink": "drunk", "drive": "driven", "eat": "eaten", "fall": "fallen", "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled",
	"fly": "flown", "forbid": "forbidden", "forget": "forgotten", "forgive": "forgiven", "freeze": "frozen", "get": "got", "give": "given", "go": "gone", "grow": "grown",
	"hang": "hung", "have": "had", "hear": "heard", "hide": "hidden", "hit": "hit", "hold": "held", "hurt": "hurt", "keep": "kept", "know": "known", "lay": "laid", "lead": "led",
	"leave": "left", "lend": "lent", "let": "let", "lie": "lain", "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "overcome": "overcome", "overthrow": "overthrown",
	"pay": "paid", "put": "put", "read": "read", "rebuild": "rebuilt", "ride": "ridden", "ring": "rung", "rise": "risen", "run": "run", "say": "said", "see": "seen", "seek": "sought",
	"sell": "sold", "send": "sent", "set": "set", "shake": "shaken", "shoot": "shot", "show": "shown", "shut": "shut", "sing": "sung", "sink": "sunk", "sit": "sat", "sleep": "slept",
	"speak": "spoken", "spend": "spent", "split": "split", "spread": "spread", "stand": "stood", "steal": "stolen", "stick": "stuck", "strike": "struck", "swear": "sworn",
	"take": "taken", "teach": "taught", "tear": "torn", "tell": "told", "think": "thought", "throw": "thrown", "undergo": "undergone", "understand": "understood",
	"undertake": "undertaken", "uphold": "upheld", "wear": "worn", "win": "won", "wind": "wound", "withdraw": "withdrawn", "withhold": "withheld", "withstand": "withstood", "write": "written",
}

func upperWord(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func lowerWord(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
