package glossary

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
)

// bbolt maps its file into memory and trusts what it finds there: a file that
// has been cut short ends the process with SIGBUS, a page that names itself as
// its child recurses for ever, and a page that is both in use and on the free
// list is overwritten. The functions below read the pages in use once, before bbolt
// does, and refuse it unless every page in use is sound.

// The page format of bbolt, version 2, in the byte order of the machine.
const (
	metaMagic    = 0xED0CDAED
	metaVersion  = 2
	metaBytes    = 64
	headBytes    = 16 // id, flags, count, overflow
	elementBytes = 16
	pageBranch   = 0x01
	pageLeaf     = 0x02
	pageFree     = 0x10
	bucketFlag   = 0x01
	noFreelist   = ^uint64(0)
	maxDepth     = 64 // levels of pages; 16 would hold more than any disk
)

var native = binary.NativeEndian

// layout is what the newest sound meta page says about the file.
type layout struct {
	pageSize uint64 // bytes
	root     uint64 // page of the root bucket
	freelist uint64 // page of the free list
	high     uint64 // first page never used
	txid     uint64
	sound    int // how many of the two meta pages are
}

// readLayout finds the meta pages of a file of the given size. It returns
// ErrNotGlossary when there is none, ErrCorrupt when none is sound or the file
// is shorter than the newest one says.
func readLayout(f io.ReaderAt, size int64) (layout, error) {
	var best layout
	sound, magic := 0, false
	try := func(offset int64) uint64 {
		var b [headBytes + metaBytes]byte
		n, err := f.ReadAt(b[:], offset)
		m, isMeta, ok := parseMeta(b[headBytes:])
		ok = ok && n == len(b) && (err == nil || err == io.EOF)
		magic = magic || isMeta
		if !ok {
			return 0
		}
		if sound++; sound == 1 || m.txid > best.txid {
			best = m
		}
		return m.pageSize
	}
	if second := try(0); second != 0 {
		try(int64(second))
	} else {
		for shift := 10; shift <= 16 && sound == 0; shift++ {
			try(1 << shift)
		}
	}
	switch {
	case !magic:
		return layout{}, ErrNotGlossary
	case sound == 0:
		return layout{}, fmt.Errorf("%w: both meta pages are bad", ErrCorrupt)
	case size < 0 || best.high > uint64(size)/best.pageSize:
		return layout{}, fmt.Errorf("%w: cut short: %d bytes of %d", ErrCorrupt, size, best.high*best.pageSize)
	}
	best.sound = sound
	return best, nil
}

// parseMeta reads one meta record; isMeta tells that it bears bbolt's mark, ok
// that it is whole as well.
func parseMeta(b []byte) (m layout, isMeta, ok bool) {
	if native.Uint32(b) != metaMagic {
		return m, false, false
	}
	sum := fnv.New64a()
	sum.Write(b[:metaBytes-8])
	m = layout{
		pageSize: uint64(native.Uint32(b[8:])),
		root:     native.Uint64(b[16:]),
		freelist: native.Uint64(b[32:]),
		high:     native.Uint64(b[40:]),
		txid:     native.Uint64(b[48:]),
	}
	ok = sum.Sum64() == native.Uint64(b[56:]) && native.Uint32(b[4:]) == metaVersion &&
		m.pageSize >= 1<<10 && m.pageSize <= 1<<16 && m.pageSize&(m.pageSize-1) == 0 &&
		m.high >= 4 && m.high < 1<<40
	return m, true, ok
}

// pages is the state of one check.
type pages struct {
	layout
	file   io.ReaderAt
	seen   []bool   // by page
	levels [][]byte // by depth: the page that is checked there, with its overflow
}

// checkPages reports the first page in use that is not sound. Pages that nothing
// uses are not read.
func checkPages(file io.ReaderAt, l layout) error {
	p := &pages{layout: l, file: file, seen: make([]bool, l.high)}
	p.seen[0], p.seen[1] = true, true
	if err := p.tree(l.root, nil, nil, 0); err != nil {
		return err
	}
	if l.freelist == noFreelist {
		return nil
	}
	return p.free()
}

func badPage(id uint64, what string) error {
	return fmt.Errorf("%w: page %d: %s", ErrCorrupt, id, what)
}

// run returns a page together with its overflow and marks it as seen. It is good
// until the next one of that depth is asked for.
func (p *pages) run(id uint64, depth int) (page []byte, flags uint16, count int, err error) {
	if id < 2 || id >= p.high {
		return nil, 0, 0, badPage(id, "outside the file")
	}
	for len(p.levels) <= depth {
		p.levels = append(p.levels, make([]byte, p.pageSize))
	}
	head := p.levels[depth][:p.pageSize]
	if err := p.read(head, id); err != nil {
		return nil, 0, 0, err
	}
	end := id + 1 + uint64(native.Uint32(head[12:]))
	if native.Uint64(head) != id || end > p.high {
		return nil, 0, 0, badPage(id, "bad head")
	}
	for i := id; i < end; i++ {
		if p.seen[i] {
			return nil, 0, 0, badPage(i, "used twice")
		}
		p.seen[i] = true
	}
	page = slices.Grow(head, int((end-id-1)*p.pageSize))[:(end-id)*p.pageSize]
	p.levels[depth] = page
	if err := p.read(page[p.pageSize:], id+1); err != nil {
		return nil, 0, 0, err
	}
	return page, native.Uint16(page[8:]), int(native.Uint16(page[10:])), nil
}

// read fills b with what the file has from a page on.
func (p *pages) read(b []byte, id uint64) error {
	if len(b) == 0 {
		return nil
	}
	n, err := p.file.ReadAt(b, int64(id*p.pageSize))
	switch {
	case n == len(b):
		return nil
	case err == io.EOF:
		return badPage(id, "cut short")
	}
	return err
}

// tree checks a page and all below it. Its keys must be at least low and, when
// high is not nil, less than high.
func (p *pages) tree(id uint64, low, high []byte, depth int) error {
	if depth > maxDepth {
		return badPage(id, "too deep")
	}
	page, flags, count, err := p.run(id, depth)
	if err != nil {
		return err
	}
	switch flags {
	case pageLeaf:
		return p.leaf(id, page, count, low, high, depth)
	case pageBranch:
		return p.branch(id, page, count, low, high, depth)
	}
	return badPage(id, "of the wrong kind")
}

// within returns n bytes of the page at an offset, nil when they are not all on
// the page.
func within(page []byte, at, n uint64) []byte {
	if at > uint64(len(page)) || n > uint64(len(page))-at {
		return nil
	}
	return page[at : at+n : at+n]
}

func inOrder(previous, key, low, high []byte, first bool) bool {
	if first {
		return bytes.Compare(low, key) <= 0 && (high == nil || bytes.Compare(key, high) < 0)
	}
	return bytes.Compare(previous, key) < 0 && (high == nil || bytes.Compare(key, high) < 0)
}

func (p *pages) leaf(id uint64, page []byte, count int, low, high []byte, depth int) error {
	if headBytes+count*elementBytes > len(page) {
		return badPage(id, "too many records")
	}
	var previous []byte
	for i := range count {
		at := uint64(headBytes + i*elementBytes)
		e := page[at:]
		start, keyLen, valueLen := at+uint64(native.Uint32(e[4:])), uint64(native.Uint32(e[8:])), uint64(native.Uint32(e[12:]))
		key, value := within(page, start, keyLen), within(page, start+keyLen, valueLen)
		if key == nil || value == nil || keyLen == 0 || !inOrder(previous, key, low, high, i == 0) {
			return badPage(id, "bad record")
		}
		previous = key
		switch native.Uint32(e) {
		case 0:
		case bucketFlag:
			if err := p.bucket(id, value, depth); err != nil {
				return err
			}
		default:
			return badPage(id, "record of the wrong kind")
		}
	}
	return nil
}

// bucket checks a bucket's head, and its records where they are stored with it.
func (p *pages) bucket(id uint64, value []byte, depth int) error {
	if len(value) < 16 {
		return badPage(id, "bad bucket")
	}
	if root := native.Uint64(value); root != 0 {
		return p.tree(root, nil, nil, depth+1)
	}
	inline := value[16:]
	if len(inline) < headBytes || native.Uint16(inline[8:]) != pageLeaf || native.Uint32(inline[12:]) != 0 {
		return badPage(id, "bad inline bucket")
	}
	if depth > maxDepth {
		return badPage(id, "too deep")
	}
	return p.leaf(id, inline, int(native.Uint16(inline[10:])), nil, nil, depth+1)
}

func (p *pages) branch(id uint64, page []byte, count int, low, high []byte, depth int) error {
	if count == 0 || headBytes+count*elementBytes > len(page) {
		return badPage(id, "bad number of children")
	}
	key := func(i int) []byte {
		at := uint64(headBytes + i*elementBytes)
		return within(page, at+uint64(native.Uint32(page[at:])), uint64(native.Uint32(page[at+4:])))
	}
	var previous []byte
	for i := range count {
		from, to := key(i), high
		if from == nil || !inOrder(previous, from, low, high, i == 0) {
			return badPage(id, "bad key")
		}
		if i+1 < count {
			if to = key(i + 1); to == nil {
				return badPage(id, "bad key")
			}
		}
		child := native.Uint64(page[headBytes+i*elementBytes+8:])
		if err := p.tree(child, from, to, depth+1); err != nil {
			return err
		}
		previous = from
	}
	return nil
}

// free checks the free list: no page on it may be in use.
func (p *pages) free() error {
	page, flags, count, err := p.run(p.freelist, 0)
	if err != nil {
		return err
	}
	if flags != pageFree {
		return badPage(p.freelist, "not a free list")
	}
	ids, n := page[headBytes:], uint64(count)
	if count == 0xFFFF { // a longer list: its length comes first
		n, ids = native.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids))/8 {
		return badPage(p.freelist, "free list too long")
	}
	for i := range n {
		id := native.Uint64(ids[i*8:])
		if id < 2 || id >= p.high || p.seen[id] {
			return badPage(p.freelist, "free list names a page in use")
		}
		p.seen[id] = true
	}
	return nil
}
