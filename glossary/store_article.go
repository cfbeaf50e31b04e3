package glossary

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"go.etcd.io/bbolt"
)

// Article is a text the glossary was fed with.
type Article struct {
	ID     string    `json:"id"` // from [ArticleID]
	Title  string    `json:"title"`
	Source string    `json:"source"`         // where it came from: a file name or URL
	Text   string    `json:"text,omitempty"` // left out where only the articles are listed
	Added  time.Time `json:"added"`          // UTC
	Terms  int       `json:"terms"`          // terms collected from it, in the import that found most
}

// ArticleID derives the ID of an article from its text. It is 16 hexadecimal
// digits, the head of a SHA-256.
func ArticleID(text string) string {
	sum := sha256.Sum256([]byte("article\x00" + text))
	return hex.EncodeToString(sum[:8])
}

// Articles returns all articles without their text, the oldest first.
func (s *Store) Articles() ([]Article, error) {
	articles := []Article{}
	err := s.view(func(tx *bbolt.Tx) error {
		return eachRecord(tx, bucketArticles, nil, func(key, payload []byte) error {
			a, err := decodeArticle(key, payload)
			articles = append(articles, a)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	slices.SortFunc(articles, func(a, b Article) int {
		return cmp.Or(a.Added.Compare(b.Added), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return articles, nil
}

// Article returns an article with its text.
func (s *Store) Article(id string) (Article, error) {
	var a Article
	err := s.view(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		found, ok, err := c.article(id)
		if err != nil {
			return err
		}
		if !ok {
			return ErrNotFound
		}
		a = found
		a.Text, err = c.articleText(id)
		return err
	})
	if err != nil {
		return Article{}, fmt.Errorf("article %q: %w", id, err)
	}
	return a, nil
}

// article reads an article without its text.
func (c *change) article(id string) (a Article, ok bool, err error) {
	key, valid := idKey(id)
	if !valid {
		return a, false, nil
	}
	b, err := c.get(bucketArticles, key[:])
	if b == nil || err != nil {
		return a, false, err
	}
	a, err = decodeArticle(key[:], b)
	return a, true, err
}

func (c *change) articleText(id string) (string, error) {
	key, _ := idKey(id)
	b, err := c.get(bucketTexts, key[:])
	if err != nil {
		return "", err
	}
	if b == nil {
		return "", corrupt(bucketTexts, key[:], "missing")
	}
	text, err := inflate(b)
	if err != nil {
		return "", corrupt(bucketTexts, key[:], err.Error())
	}
	return string(text), nil
}

func (c *change) setArticle(a Article) error {
	a.Text = ""
	key, _ := idKey(a.ID)
	b, err := json.Marshal(a)
	if err != nil {
		return err
	}
	return c.set(bucketArticles, key[:], b)
}

// mergeArticle stores an article, or, when its text is known already, its new
// title and source. Without text it is a known article, by its ID, or none.
func (c *change) mergeArticle(at time.Time, a Article) (_ Article, known bool, err error) {
	if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) || !utf8.ValidString(a.Source) {
		return a, false, fmt.Errorf("article %q: not UTF-8", a.Title)
	}
	if a.Text != "" {
		a.ID = ArticleID(a.Text)
	}
	old, known, err := c.article(a.ID)
	if err != nil {
		return a, false, err
	}
	switch {
	case known:
		a.Title, a.Source = cmp.Or(tidy(a.Title), old.Title), cmp.Or(a.Source, old.Source)
		if a.Title != old.Title || a.Source != old.Source {
			old.Title, old.Source = a.Title, a.Source
			err = c.setArticle(old)
		}
		return old, true, err
	case a.Text == "":
		return Article{Title: tidy(a.Title), Source: a.Source}, false, nil
	}
	text := a.Text
	a = Article{ID: a.ID, Title: tidy(a.Title), Source: a.Source, Added: at}
	key, _ := idKey(a.ID)
	if err := c.set(bucketTexts, key[:], deflate([]byte(text))); err != nil {
		return a, false, err
	}
	return a, false, c.setArticle(a)
}
