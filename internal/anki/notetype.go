package anki

import (
	_ "embed"
	"strings"

	"wort/glossary"
)

// typeModified is when the templates or the style were last changed, in seconds
// since 1970. Anki takes them over only if it is greater than that of the note
// type it has; so it has to rise with every change, and only then, since the
// user's own styling goes with it.
const typeModified = 1795392000 // 2026-11-23

var (
	//go:embed notetype/style.css
	style string
	//go:embed notetype/details.html
	details string
	//go:embed notetype/recognise_front.html
	recogniseFront string
	//go:embed notetype/recognise_back.html
	recogniseBack string
	//go:embed notetype/produce_front.html
	produceFront string
	//go:embed notetype/produce_back.html
	produceBack string
)

// template is one kind of card.
type template struct {
	name, front, back string
	needs             []int // fields without which there is no card
}

// templates are the kinds of card by face. Their order is that of glossary.Faces.
var templates = map[glossary.Face]template{
	glossary.Recognise: {"Recognise", recogniseFront, recogniseBack, []int{fieldLemma}},
	glossary.Produce:   {"Produce", produceFront, produceBack, []int{fieldEnglish}},
}

// modelObject is the note type.
func modelObject() object {
	fields := make([]object, len(Fields))
	for i, name := range Fields {
		fields[i] = fieldObject(name, i, fieldIDs+int64(i))
	}
	var tmpls []object
	var needs []any
	for ord, face := range glossary.Faces {
		t := templates[face]
		back := strings.ReplaceAll(t.back, "<!-- details -->\n", details)
		tmpls = append(tmpls, templateObject(t.name, ord, templateIDs+int64(ord), t.front, back))
		needs = append(needs, []any{ord, "all", t.needs})
	}
	return object{
		"id": modelID, "name": defaultName, "type": 0, "mod": typeModified, "usn": toSend,
		"sortf": fieldLemma, "did": nil, "tags": []string{}, "vers": []int{},
		"flds": fields, "tmpls": tmpls, "req": needs, "css": style,
		"latexPre": latexPre, "latexPost": latexPost, "latexsvg": false,
	}
}

// Anki wants these in every note type; nothing here uses them.
const (
	latexPre  = "\\documentclass{article}\n\\pagestyle{empty}\n\\begin{document}\n"
	latexPost = "\\end{document}"
)

func fieldObject(name string, ord int, id int64) object {
	return object{
		"name": name, "ord": ord, "id": id, "sticky": false, "rtl": false, "font": "Arial", "size": 20,
		"description": "", "plainText": false, "collapsed": false, "excludeFromSearch": false, "media": []string{},
	}
}

func templateObject(name string, ord int, id int64, front, back string) object {
	return object{
		"name": name, "ord": ord, "id": id, "qfmt": front, "afmt": back,
		"bqfmt": "", "bafmt": "", "did": nil, "bfont": "", "bsize": 0,
	}
}
