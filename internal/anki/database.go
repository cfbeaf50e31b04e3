package anki

import (
	"context"
	"database/sql/driver"
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
)

// pageSize is that of Anki's own files, in bytes.
const pageSize = 4096

// fieldSeparator stands between the fields of a note.
const fieldSeparator = "\x1f"

// schema makes the tables of schema 11. Their indexes are left out: Anki makes
// its own, and they would be a quarter of the file.
//
//go:embed schema.sql
var schema string

// database is an SQLite database in memory; nothing of it is left on the disk.
type database struct{ conn driver.Conn }

func openDatabase(pageSize int) (*database, error) {
	conn, err := new(sqlite.Driver).Open(":memory:")
	if err != nil {
		return nil, err
	}
	db := &database{conn}
	for _, sql := range []string{
		fmt.Sprintf("PRAGMA page_size = %d", pageSize),
		"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", schema,
	} {
		if err := db.exec(sql); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return db, nil
}

func (db *database) close() { _ = db.conn.Close() } // it holds nothing but memory

func (db *database) exec(sql string) error {
	_, err := db.conn.(driver.ExecerContext).ExecContext(context.Background(), sql, nil)
	return err
}

// bytes returns the database as the file it would be.
func (db *database) bytes() ([]byte, error) {
	s, ok := db.conn.(interface{ Serialize() ([]byte, error) })
	if !ok {
		return nil, errors.New("the SQLite driver cannot serialize")
	}
	return s.Serialize()
}

// inserter adds rows to one table. Reusing the arguments saves an allocation for
// each value.
type inserter struct {
	stmt driver.Stmt
	args []driver.NamedValue
}

func (db *database) inserter(table string, columns int) (*inserter, error) {
	sql := "INSERT INTO " + table + " VALUES (?" + strings.Repeat(",?", columns-1) + ")"
	stmt, err := db.conn.(driver.ConnPrepareContext).PrepareContext(context.Background(), sql)
	if err != nil {
		return nil, err
	}
	in := &inserter{stmt, make([]driver.NamedValue, columns)}
	for i := range in.args {
		in.args[i].Ordinal = i + 1
	}
	return in, nil
}

func (in *inserter) insert(values ...driver.Value) error {
	for i, v := range values {
		in.args[i].Value = v
	}
	_, err := in.stmt.(driver.StmtExecContext).ExecContext(context.Background(), in.args)
	return err
}

// fill writes all rows in one transaction.
func (db *database) fill(col collection, notes []note, cards []card, reviews []review) error {
	if err := db.exec("BEGIN"); err != nil {
		return err
	}
	for _, step := range []struct {
		table   string
		columns int
		rows    func(*inserter) error
	}{
		{"col", 13, col.insert},
		{"notes", 11, func(in *inserter) error { return insertNotes(in, notes) }},
		{"cards", 18, func(in *inserter) error { return insertCards(in, cards) }},
		{"revlog", 9, func(in *inserter) error { return insertReviews(in, reviews) }},
	} {
		in, err := db.inserter(step.table, step.columns)
		if err != nil {
			return err
		}
		err = step.rows(in)
		if err := errors.Join(err, in.stmt.Close()); err != nil {
			return fmt.Errorf("table %s: %w", step.table, err)
		}
	}
	return db.exec("COMMIT")
}

// toSend is the update sequence number of a row that no server has seen.
const toSend = int64(-1)

func insertNotes(in *inserter, notes []note) error {
	for i := range notes {
		n := &notes[i]
		err := in.insert(n.id, n.guid, n.model, n.modified, toSend, n.tags,
			strings.Join(n.fields, fieldSeparator), n.sort, n.checksum(), int64(0), "")
		if err != nil {
			return err
		}
	}
	return nil
}

func insertCards(in *inserter, cards []card) error {
	for i := range cards {
		c := &cards[i]
		err := in.insert(c.id, c.note, c.deck, int64(c.ord), c.modified, toSend,
			int64(c.kind), int64(c.queue), c.due, int64(c.interval), int64(c.factor),
			int64(c.reps), int64(c.lapses), int64(c.left), int64(0), int64(0), int64(0), c.data)
		if err != nil {
			return err
		}
	}
	return nil
}

func insertReviews(in *inserter, reviews []review) error {
	for i := range reviews {
		r := &reviews[i]
		err := in.insert(r.id, r.card, toSend, int64(r.grade), int64(r.interval),
			int64(r.lastInterval), int64(r.factor), r.took, int64(r.kind))
		if err != nil {
			return err
		}
	}
	return nil
}
