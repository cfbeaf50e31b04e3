package glossary_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
)

func TestMergeNew(t *testing.T) {
	s := newStore(t)
	a, terms := summit()
	preview, err := s.PreviewMerge(a, terms)
	if err != nil {
		t.Fatal(err)
	}
	if len(dump(t, s)) != 0 {
		t.Error("PreviewMerge wrote something")
	}
	r := mergeSummit(t, s)
	want := []string{"die Abschreckung", "angreifen", "der Außenminister", "der See", "die See"}
	same(t, "added", want, headwords(r.Added))
	same(t, "previewed", want, headwords(preview.Added))
	if r.ArticleKnown || r.Article.ID != glossary.ArticleID(a.Text) || r.Article.Terms != 5 || !r.Article.Added.Equal(at(0)) {
		t.Errorf("Article = %+v", r.Article)
	}
	all, err := s.Terms()
	if err != nil {
		t.Fatal(err)
	}
	same(t, "Terms", r.Added, all)
	first := all[0]
	if first.ID != glossary.NewID("Abschreckung", glossary.Noun, "f") || first.Status != glossary.StatusNew || !first.Added.Equal(at(0)) {
		t.Errorf("term = %+v", first)
	}
	same(t, "examples", []glossary.Example{{Text: "Die Abschreckung wirkt.", Source: "Gipfel", Article: r.Article.ID, Marks: []glossary.Span{{Start: 0, End: 3}}}}, first.Examples)
	stored, err := s.Article(r.Article.ID)
	if err != nil || stored.Text != a.Text || stored.Source != "gipfel.txt" {
		t.Errorf("Article() = %+v, %v", stored, err)
	}
	entries, err := s.Journal(0)
	if err != nil || len(entries) != 1 || entries[0].Kind != glossary.KindImport || entries[0].Summary != "Gipfel: 5 added, 0 updated" {
		t.Errorf("Journal() = %+v, %v", entries, err)
	}
	healthy(t, s)
}

func TestMergeAgainChangesNothing(t *testing.T) {
	s := newStore(t)
	a, terms := bulk(60)
	merge(t, s, 0, a, terms...)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	preview, err := s.PreviewMerge(a, terms)
	if err != nil {
		t.Fatal(err)
	}
	r := merge(t, s, 5, a, terms...)
	same(t, "preview and merge", preview, r)
	if !r.ArticleKnown || len(r.Added)+len(r.Updated) > 0 || len(r.Unchanged) != 60 {
		t.Errorf("again: %d added, %d updated, %d unchanged, known %v", len(r.Added), len(r.Updated), len(r.Unchanged), r.ArticleKnown)
	}
	after, _ := os.ReadFile(s.Path())
	if string(before) != string(after) {
		t.Error("the file changed")
	}
}

func TestMergeKnownArticle(t *testing.T) {
	s := newStore(t)
	a, terms := summit()
	r := mergeSummit(t, s)
	a.Title = "Der Gipfel"
	a.Source = ""
	again := merge(t, s, 1, a, terms...)
	if !again.ArticleKnown || again.Article.Title != "Der Gipfel" || again.Article.Source != "gipfel.txt" {
		t.Errorf("Article = %+v, known %v", again.Article, again.ArticleKnown)
	}
	articles, err := s.Articles()
	if err != nil || len(articles) != 1 || articles[0].Text != "" || !articles[0].Added.Equal(at(0)) {
		t.Errorf("Articles() = %+v, %v", articles, err)
	}
	// A later analysis of a stored article needs only its ID.
	byID := merge(t, s, 2, glossary.Article{ID: r.Article.ID}, with(noun("Vorschlag", "m", "proposal"), "Die Außenminister griffen den Vorschlag an."))
	if !byID.ArticleKnown || byID.Added[0].Examples[0].Article != r.Article.ID || byID.Added[0].Examples[0].Source != "Der Gipfel" {
		t.Errorf("by ID: %+v", byID)
	}
	healthy(t, s)
}

func TestMergeTermList(t *testing.T) {
	s := newStore(t)
	list := with(noun("Panzer", "m", "tank"), "Der Panzer rollt.")
	list.Examples[0].Article = "0123456789abcdef" // of another glossary
	list.Examples[0].Source = "Buch"
	r := merge(t, s, 0, glossary.Article{Title: "liste.csv"}, list)
	if r.ArticleKnown || r.Article.ID != "" || r.Added[0].Examples[0].Article != "" || r.Added[0].Examples[0].Source != "Buch" {
		t.Errorf("list: %+v", r)
	}
	if articles, _ := s.Articles(); len(articles) != 0 {
		t.Errorf("Articles() = %v, want none", articles)
	}
	healthy(t, s)
}

func TestMergeJoins(t *testing.T) {
	guess := glossary.Provenance{Origin: glossary.Guess, Certainty: 0.5}
	translated := func(p glossary.Provenance, english ...string) glossary.Term {
		t := noun("Abwehrkapazität", "f", english...)
		t.Why[glossary.FieldTranslations] = p
		return t
	}
	tests := []struct {
		name      string
		old, new  glossary.Term
		english   []string
		unchanged bool
	}{
		{"empty is filled", translated(guess), translated(guess, "defence capacity"), []string{"defence capacity"}, false},
		{"empty does not erase", translated(guess, "defence capacity"), translated(lexicon(1)), []string{"defence capacity"}, true},
		{"lexicon over guess", translated(guess, "defence capacity"), translated(lexicon(0.1), "defensive capability"), []string{"defensive capability"}, false},
		{"guess not over lexicon", translated(lexicon(0.1), "defensive capability"), translated(guess, "defence capacity"), []string{"defensive capability"}, true},
		{"more certain", translated(lexicon(0.5), "a"), translated(lexicon(0.6), "b"), []string{"b"}, false},
		{"as certain", translated(lexicon(0.5), "a"), translated(lexicon(0.5), "b"), []string{"a"}, true},
		{"the same, better known", translated(guess, "a"), translated(lexicon(0.5), "a"), []string{"a"}, false},
		{"the same, surer", translated(guess, "a"), translated(glossary.Provenance{Origin: glossary.Guess, Certainty: 0.6}, "a"), []string{"a"}, true},
		{"never the learner's", translated(glossary.Provenance{Origin: glossary.Learner, Certainty: 1}, "mine"), translated(lexicon(1), "a"), []string{"mine"}, true},
		{"unknown origin is replaced", translated(glossary.Provenance{Origin: "web", Certainty: 1}, "a"), translated(guess, "b"), []string{"b"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			merge(t, s, 0, glossary.Article{}, tt.old)
			r := merge(t, s, 1, glossary.Article{}, tt.new)
			got := one(t, s, "Abwehrkapazität")
			same(t, "translations", tt.english, got.Translations)
			if unchanged := len(r.Unchanged) == 1; unchanged != tt.unchanged || got.Changed.Equal(at(0)) != tt.unchanged {
				t.Errorf("unchanged %v (changed at %v), want %v", unchanged, got.Changed, tt.unchanged)
			}
			if again := merge(t, s, 2, glossary.Article{}, tt.new); len(again.Unchanged) != 1 {
				t.Error("the second time it changed again")
			}
			healthy(t, s)
		})
	}
}

func TestMergeGender(t *testing.T) {
	tests := []struct {
		name     string
		old, new []glossary.Term
		want     []string
	}{
		{"none meets the only one", []glossary.Term{noun("Abschreckung", "f")}, []glossary.Term{noun("Abschreckung", "")}, []string{"die Abschreckung"}},
		{"none among two stays alone", []glossary.Term{noun("See", "m"), noun("See", "f")}, []glossary.Term{noun("See", "")}, []string{"See", "der See", "die See"}},
		{"one fills none", []glossary.Term{noun("Abschreckung", "")}, []glossary.Term{noun("Abschreckung", "f")}, []string{"die Abschreckung"}},
		{"one fills none only once", []glossary.Term{noun("See", ""), noun("See", "m")}, []glossary.Term{noun("See", "f"), noun("See", "")}, []string{"der See", "die See"}},
		{"another gender is another noun", []glossary.Term{noun("See", "m")}, []glossary.Term{noun("See", "f")}, []string{"der See", "die See"}},
		{"another class is another term", []glossary.Term{word("recht", glossary.Adjective)}, []glossary.Term{word("recht", glossary.Adverb), noun("Recht", "n")}, []string{"das Recht", "recht", "recht"}},
		{"NFD is NFC", []glossary.Term{noun("U\u0308bung", "f")}, []glossary.Term{noun("Übung", "f")}, []string{"die Übung"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			merge(t, s, 0, glossary.Article{}, tt.old...)
			merge(t, s, 1, glossary.Article{}, tt.new...)
			terms, err := s.Terms()
			if err != nil {
				t.Fatal(err)
			}
			same(t, "terms", tt.want, headwords(terms))
			healthy(t, s)
			if r := merge(t, s, 2, glossary.Article{}, append(tt.old, tt.new...)...); len(r.Added)+len(r.Updated) > 0 {
				t.Errorf("again: %v added, %v updated", headwords(r.Added), headwords(r.Updated))
			}
		})
	}
}

func TestMergeTwiceInOneImport(t *testing.T) {
	s := newStore(t)
	r := merge(t, s, 0, glossary.Article{Title: "x", Text: "Eins. Zwei."},
		with(noun("Bund", "m"), "Eins."), with(noun("Bund", "m", "federation"), "Zwei."))
	if len(r.Added) != 1 || len(r.Updated) != 0 || len(r.Added[0].Examples) != 2 || len(r.Added[0].Translations) != 1 {
		t.Errorf("Merge() = %+v", r)
	}
}

func TestMergeIsWholeOrNot(t *testing.T) {
	bad := func(change func(*glossary.Term)) glossary.Term {
		term := noun("Panzer", "m", "tank")
		change(&term)
		return term
	}
	tests := []struct {
		name string
		term glossary.Term
		says string
	}{
		{"no lemma", bad(func(t *glossary.Term) { t.Lemma = " " }), "must not be empty"},
		{"lemma not UTF-8", bad(func(t *glossary.Term) { t.Lemma = "\xff" }), "not UTF-8"},
		{"lemma with a line break", bad(func(t *glossary.Term) { t.Lemma = "a\nb" }), "control characters"},
		{"lemma too long", bad(func(t *glossary.Term) { t.Lemma = strings.Repeat("ä", 600) }), "longer than"},
		{"class", bad(func(t *glossary.Term) { t.Class = "NOUN" }), `part of speech "NOUN": must be one of`},
		{"gender", bad(func(t *glossary.Term) { t.Gender = "x" }), "must be m, f, n, pl"},
		{"certainty", bad(func(t *glossary.Term) { t.Why[glossary.FieldGender] = lexicon(7) }), "certainty 7: must be above 0"},
		{"translation not UTF-8", bad(func(t *glossary.Term) { t.Translations = []string{"\xff"} }), "not UTF-8"},
		{"example not UTF-8", with(noun("Panzer", "m"), "\xff"), "not UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			_, err := s.Merge(at(0), glossary.Article{Title: "x", Text: "x"}, []glossary.Term{noun("Bund", "m"), tt.term})
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Merge() = %v, want an error saying %q", err, tt.says)
			}
			if n, _ := s.Counts(); len(dump(t, s)) > 0 || n.Journal > 0 {
				t.Error("half of it happened")
			}
		})
	}
}

func TestMergeTidies(t *testing.T) {
	s := newStore(t)
	term := word(" zu\u0308gig ", glossary.Adjective, " swift", "swift", "")
	term.Gender, term.Topics = "m", []string{"b", "a", "b"}
	term.Examples = []glossary.Example{{Text: " "}, {Text: "zügig", Marks: []glossary.Span{{0, 6}, {3, 99}, {-1, 2}, {2, 2}}}}
	got := merge(t, s, 0, glossary.Article{}, term).Added[0]
	want := glossary.Term{
		ID: glossary.NewID("zügig", glossary.Adjective, ""), Lemma: "zügig", Class: glossary.Adjective,
		Translations: []string{"swift"}, Topics: []string{"a", "b"},
		Examples: []glossary.Example{{Text: "zügig", Marks: []glossary.Span{{0, 6}}}},
		Why:      map[string]glossary.Provenance{glossary.FieldTranslations: lexicon(1)},
		Status:   glossary.StatusNew, Added: at(0), Changed: at(0),
	}
	same(t, "term", want, got)
}

func TestMergeLeavesItsInputAlone(t *testing.T) {
	s := newStore(t)
	a, terms := summit()
	_, copied := summit()
	merge(t, s, 0, a, terms...)
	same(t, "input", copied, terms)
}

func TestMergeIgnores(t *testing.T) {
	s := newStore(t)
	if err := s.Ignore(at(0), []string{"See", "angreifen", "See"}); err != nil {
		t.Fatal(err)
	}
	r := mergeSummit(t, s)
	same(t, "ignored", []string{"See", "angreifen"}, r.Ignored)
	same(t, "added", []string{"die Abschreckung", "der Außenminister"}, headwords(r.Added))
	if err := s.Unignore(at(1), []string{"See", "nie gehört"}); err != nil {
		t.Fatal(err)
	}
	words, err := s.Ignored()
	same(t, "Ignored", []string{"angreifen"}, words)
	if r := mergeSummit(t, s); err != nil || len(r.Added) != 2 {
		t.Errorf("added %v, %v", headwords(r.Added), err)
	}
	if err := s.Unignore(at(2), []string{"nie gehört"}); err != nil {
		t.Error(err)
	}
	if n, _ := s.Counts(); n.Journal != 4 {
		t.Errorf("%d entries, want 4: nothing happened in the last", n.Journal)
	}
	if err := s.Ignore(at(3), []string{""}); err == nil {
		t.Error("Ignore of nothing = nil")
	}
	healthy(t, s)
}

func TestExamplesAreBounded(t *testing.T) {
	s := newStore(t)
	article := func(n, texts int) (glossary.Article, glossary.Term) {
		term := noun("Bund", "m", "federation")
		a := glossary.Article{Title: fmt.Sprint("Artikel ", n)}
		for i := range texts {
			text := fmt.Sprintf("Satz %d des Artikels %d.", i, n)
			a.Text += text
			term = with(term, text)
		}
		return a, term
	}
	counts := func() (list []int) {
		byArticle := map[string]int{}
		for _, e := range one(t, s, "Bund").Examples {
			byArticle[e.Source]++
		}
		for _, n := range byArticle {
			list = append(list, n)
		}
		slices.Sort(list)
		return list
	}
	for i, want := range [][]int{{12}, {6, 6}, {4, 4, 4}, {1, 3, 4, 4}} {
		a, term := article(i, []int{20, 20, 20, 1}[i])
		merge(t, s, i, a, term)
		same(t, "examples by article", want, counts())
	}
	for i := range 3 {
		a, term := article(i, 20)
		if r := merge(t, s, 9, a, term); len(r.Unchanged) != 1 {
			t.Errorf("article %d again changed the term", i)
		}
	}
}

// Whatever articles came in what order, the last one again changes nothing, and
// so does every other one whose analysis is the same.
func TestMergeAgainRandom(t *testing.T) {
	for seed := range uint64(15) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		s := newStore(t)
		type input struct {
			a     glossary.Article
			terms []glossary.Term
		}
		var inputs []input
		for n := range 6 {
			in := input{a: glossary.Article{Title: fmt.Sprint("T", n), Text: fmt.Sprint("Text ", n)}}
			for _, lemma := range []string{"Bund", "See", "Heer"} {
				term := noun(lemma, []glossary.Gender{"", "m", "f"}[rnd.IntN(3)])
				for i := range rnd.IntN(15) {
					term = with(term, fmt.Sprintf("%s %d in %d.", lemma, i, n/2*rnd.IntN(2)+n*100))
				}
				in.terms = append(in.terms, term)
			}
			inputs = append(inputs, in)
			merge(t, s, n, in.a, in.terms...)
			for i, old := range inputs {
				if r := merge(t, s, 100, old.a, old.terms...); len(r.Added)+len(r.Updated) > 0 {
					t.Fatalf("seed %d, after %d: article %d again: %v added, %v updated", seed, n, i, headwords(r.Added), headwords(r.Updated))
				}
			}
		}
		healthy(t, s)
	}
}

func TestMergeManyTerms(t *testing.T) {
	s := newStore(t)
	a, terms := bulk(2000)
	if r := merge(t, s, 0, a, terms...); len(r.Added) != 2000 || r.Article.Terms != 2000 {
		t.Errorf("%d added", len(r.Added))
	}
	all, err := s.Terms()
	if err != nil || len(all) != 2000 || !slices.IsSortedFunc(all, func(a, b glossary.Term) int { return strings.Compare(a.Lemma, b.Lemma) }) {
		t.Errorf("Terms() = %d, %v", len(all), err)
	}
	healthy(t, s)
	if _, err := s.Undo(at(1)); err != nil {
		t.Fatal(err)
	}
	if left := dump(t, s); len(left) > 0 {
		t.Errorf("%d records left", len(left))
	}
	healthy(t, s)
}

func TestSorted(t *testing.T) {
	s := newStore(t)
	want := []string{"Abschreckung", "angreifen", "ärgern", "Ärmelkanal", "Armut", "groß", "Grosse", "über", "Übung", "Zar"}
	var terms []glossary.Term
	for _, lemma := range want {
		terms = append(terms, word(lemma, glossary.Other))
	}
	slices.Reverse(terms)
	merge(t, s, 0, glossary.Article{}, terms...)
	all, err := s.Terms()
	if err != nil {
		t.Fatal(err)
	}
	same(t, "order", want, headwords(all))
}

func TestFind(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	merge(t, s, 1, glossary.Article{}, noun("Verbündete", "m"), noun("Abenteuer", "n"), noun("Maß", "n"), noun("Bund", "m"), word("schon", "adverb"), word("schön", "adjective"))
	id := one(t, s, "Abschreckung").ID
	tests := []struct {
		word string
		want []string
	}{
		{"Abschreckung", []string{"die Abschreckung"}},
		{"abschreckung ", []string{"die Abschreckung"}},
		{"ABSCHRECKUNG", []string{"die Abschreckung"}},
		{"Aussenminister", []string{"der Außenminister"}},
		{"Außenminister", []string{"der Außenminister"}},
		{"Verbuendete", []string{"der Verbündete"}},
		{"verbundete", []string{"der Verbündete"}},
		{"Verbu\u0308ndete", []string{"der Verbündete"}},
		{"Abenteuer", []string{"das Abenteuer"}},
		{"MASS", []string{"das Maß"}},
		{"See", []string{"der See", "die See"}},
		{"die See", []string{"die See"}},
		{"Der See", []string{"der See"}},
		{"das See", nil},
		{"Bünd", []string{"der Bund"}},
		{"Bünde", nil},
		{"schon", []string{"schon"}},
		{"schön", []string{"schön"}},
		{"Schoen", []string{"schön"}},
		{"Abschreckun", nil},
		{"", nil},
		{"!", nil},
		{id, []string{"die Abschreckung"}},
		{strings.ToUpper(id), []string{"die Abschreckung"}},
		{id[:6], []string{"die Abschreckung"}},
		{id[:9], []string{"die Abschreckung"}},
		{id[:5], nil},
		{"ffffffffffffffff", nil},
	}
	for _, tt := range tests {
		got, err := s.Find(tt.word)
		if diff := cmp.Diff(tt.want, headwords(got)); err != nil || diff != "" {
			t.Errorf("Find(%q) = %v, %v, want %v", tt.word, headwords(got), err, tt.want)
		}
	}
}

func TestNotFound(t *testing.T) {
	s := newStore(t)
	_, err1 := s.Term("0123456789abcdef")
	_, err2 := s.Term("../x")
	_, err3 := s.Article("0123456789abcdef")
	_, err4 := s.Edit(at(0), "0123456789abcdef", glossary.Correction{})
	_, err5 := s.Remove(at(0), "")
	_, err6 := s.Answer(at(0), glossary.Review{Card: "0123456789abcdef/recognise", Grade: 1}, glossary.Progress{})
	err7 := s.Suspend(at(0), []string{"0123456789abcdef/sing"}, true)
	for i, err := range []error{err1, err2, err3, err4, err5, err6, err7} {
		if !errors.Is(err, glossary.ErrNotFound) {
			t.Errorf("error %d = %v, want ErrNotFound", i+1, err)
		}
	}
	if term, ok, err := s.Resolve("Bund", glossary.Noun, "m"); ok || err != nil || term.ID != "" {
		t.Errorf("Resolve() = %v, %v, %v", term, ok, err)
	}
	if _, err := s.Undo(at(0)); !errors.Is(err, glossary.ErrNothingToUndo) {
		t.Errorf("Undo() = %v, want ErrNothingToUndo", err)
	}
}
