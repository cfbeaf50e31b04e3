package german

import (
	"fmt"
	"sync"

	"wort/data"
	"wort/internal/lexicon"
	"wort/internal/morphology"
	"wort/internal/tagger"

	"github.com/blevesearch/vellum"
)

// Embedded returns the tables that the program carries. It reports an error only
// when the program was built with damaged tables.
func Embedded() (Tables, error) { return embedded() }

var embedded = sync.OnceValues(func() (Tables, error) {
	tables, err := EmbeddedUntagged()
	if err != nil {
		return Tables{}, err
	}
	if tables.Tagger, err = tagger.Load(data.Tagger); err != nil {
		return Tables{}, fmt.Errorf("embedded tagger: %w", err)
	}
	return tables, nil
})

// EmbeddedUntagged returns the tables without the tagger, for making one: an
// analyser over them only observes words.
func EmbeddedUntagged() (Tables, error) {
	m, err := morphology.Open(morphology.Bytes{Forms: data.Forms, FormSets: data.FormSets, Nouns: data.Nouns, NounSets: data.NounSets})
	if err != nil {
		return Tables{}, fmt.Errorf("embedded morphology: %w", err)
	}
	f, err := vellum.Load(data.Frequency)
	if err != nil {
		return Tables{}, fmt.Errorf("embedded frequencies: %w", err)
	}
	return Tables{Morphology: m, Lexicon: lexicon.New(data.Lexicon), Cuts: lexicon.Lines(data.Compounds), Frequency: f}, nil
}
