package anki_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	_ "modernc.org/sqlite"

	"wort/internal/anki"
)

// contents is a package read back.
type contents struct {
	col     colRow
	notes   []noteRow
	cards   []cardRow
	reviews []reviewRow
}

type colRow struct {
	Created, Modified, Schema, Version int64
	Conf, Models, Decks, Presets       map[string]any
}

type noteRow struct {
	ID       int64
	GUID     string
	Model    int64
	Modified int64
	Tags     string
	Fields   map[string]string
	Sort     string
	Checksum int64
}

type cardRow struct {
	ID, Note               int64
	Deck                   string
	Ord                    int
	Modified               int64
	Type, Queue            int
	Due                    int64
	Interval, Factor, Reps int
	Lapses, Left           int
	Data                   map[string]any
}

type reviewRow struct {
	ID, Card             int64
	Grade, Interval      int
	Last, Factor, Millis int
	Kind                 int
}

// members unpacks the zip.
func members(t testing.TB, pkg []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(pkg), int64(len(pkg)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		r.Close()
	}
	return files
}

// unzstd unpacks one frame.
func unzstd(t testing.TB, frame []byte) []byte {
	t.Helper()
	if len(frame) == 0 {
		t.Fatal("no zstd frame")
	}
	r, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := r.DecodeAll(frame, nil)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// open opens an SQLite file for reading.
func open(t testing.TB, file []byte) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "collection.sqlite")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// read reads a package back.
func read(t testing.TB, pkg []byte) contents {
	t.Helper()
	db := open(t, unzstd(t, members(t, pkg)["collection.anki21b"]))
	var c contents
	var conf, models, decks, presets []byte
	err := db.QueryRow("SELECT crt, mod, scm, ver, conf, models, decks, dconf FROM col").Scan(
		&c.col.Created, &c.col.Modified, &c.col.Schema, &c.col.Version, &conf, &models, &decks, &presets)
	if err != nil {
		t.Fatal(err)
	}
	c.col.Conf, c.col.Models, c.col.Decks, c.col.Presets = object(t, conf), object(t, models), object(t, decks), object(t, presets)

	each(t, db, "SELECT id, guid, mid, mod, tags, flds, sfld, csum FROM notes ORDER BY id", func(rows *sql.Rows) error {
		var n noteRow
		var fields string
		err := rows.Scan(&n.ID, &n.GUID, &n.Model, &n.Modified, &n.Tags, &fields, &n.Sort, &n.Checksum)
		n.Fields = named(t, fields)
		c.notes = append(c.notes, n)
		return err
	})
	each(t, db, "SELECT id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, left, data FROM cards ORDER BY id", func(rows *sql.Rows) error {
		var r cardRow
		var deck string
		var data []byte
		err := rows.Scan(&r.ID, &r.Note, &deck, &r.Ord, &r.Modified, &r.Type, &r.Queue, &r.Due, &r.Interval, &r.Factor, &r.Reps, &r.Lapses, &r.Left, &data)
		r.Deck = c.col.Decks[deck].(map[string]any)["name"].(string)
		r.Data = object(t, data)
		c.cards = append(c.cards, r)
		return err
	})
	each(t, db, "SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id", func(rows *sql.Rows) error {
		var r reviewRow
		err := rows.Scan(&r.ID, &r.Card, &r.Grade, &r.Interval, &r.Last, &r.Factor, &r.Millis, &r.Kind)
		c.reviews = append(c.reviews, r)
		return err
	})
	return c
}

func each(t testing.TB, db *sql.DB, query string, row func(*sql.Rows) error) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

func object(t testing.TB, data []byte) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	return o
}

// named returns the fields of a note by their names.
func named(t testing.TB, joined string) map[string]string {
	t.Helper()
	values := strings.Split(joined, "\x1f")
	if len(values) != len(anki.Fields) {
		t.Fatalf("%d fields, want %d: %q", len(values), len(anki.Fields), joined)
	}
	fields := map[string]string{}
	for i, name := range anki.Fields {
		fields[name] = values[i]
	}
	return fields
}

// note returns the note of a lemma.
func (c contents) note(t testing.TB, lemma string) noteRow {
	t.Helper()
	for _, n := range c.notes {
		if n.Sort == lemma {
			return n
		}
	}
	t.Fatalf("no note %q", lemma)
	return noteRow{}
}

// card returns the card of a lemma and template.
func (c contents) card(t testing.TB, lemma string, ord int) cardRow {
	t.Helper()
	n := c.note(t, lemma)
	for _, r := range c.cards {
		if r.Note == n.ID && r.Ord == ord {
			return r
		}
	}
	t.Fatalf("no card %q/%d", lemma, ord)
	return cardRow{}
}
