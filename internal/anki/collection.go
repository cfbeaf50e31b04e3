package anki

import (
	"encoding/json"
	"strconv"
	"time"
)

// Ids of what the file brings along. They never change.
const (
	modelID     = 1796000000100
	fieldIDs    = 1796000000200 // of the first field; the others follow
	templateIDs = 1796000000300 // of the first template
	presetID    = 1796000000400
	firstDeckID = 1700000000000 // deck ids are this and a hash of their name
	deckIDs     = 1 << 36
)

const (
	schemaVersion = 11
	defaultID     = 1 // of the deck and the preset every collection has
)

// collection is the one row of the table col. The JSON is made of maps, which
// are written in the order of their keys.
type collection struct {
	created, modified time.Time
	conf              object
	models            object // by id, as the other two
	decks             object
	presets           object
}

type object = map[string]any

func (e *export) collection() collection {
	decks := object{strconv.Itoa(defaultID): deckObject(defaultID, "Default", defaultID)}
	for id, name := range e.decks.names {
		decks[strconv.FormatInt(id, 10)] = deckObject(id, name, presetID)
	}
	model := modelObject()
	return collection{
		created: e.created(), modified: e.deck.Now,
		conf: object{
			"schedVer": 2, "creationOffset": minutesWest(e.created()),
			"nextPos": len(e.deck.Terms) + 1, "curModel": modelID,
		},
		models: object{strconv.Itoa(modelID): model},
		decks:  decks,
		presets: object{
			strconv.Itoa(defaultID): presetObject(defaultID, "Default", Deck{}),
			strconv.Itoa(presetID):  presetObject(presetID, defaultName, e.deck),
		},
	}
}

// insert writes the row.
func (c collection) insert(in *inserter) error {
	values := make([]string, 0, 4)
	for _, part := range []object{c.conf, c.models, c.decks, c.presets} {
		b, err := json.Marshal(part)
		if err != nil {
			return err
		}
		values = append(values, string(b))
	}
	return in.insert(int64(1), c.created.Unix(), c.modified.UnixMilli(), int64(typeModified)*1000,
		int64(schemaVersion), int64(0), toSend, int64(0),
		values[0], values[1], values[2], values[3], "{}")
}

func deckObject(id int64, name string, preset int64) object {
	today := []int{0, 0}
	return object{
		"id": id, "name": name, "conf": preset, "mod": typeModified, "usn": toSend, "desc": "", "dyn": 0,
		"collapsed": false, "browserCollapsed": true, "extendNew": 0, "extendRev": 0,
		"newToday": today, "revToday": today, "lrnToday": today, "timeToday": today,
	}
}

// presetObject is a set of deck options. The zero deck stands for Anki's own.
func presetObject(id int64, name string, d Deck) object {
	steps := d.settings()
	preset := object{
		"id": id, "name": name, "mod": typeModified, "usn": toSend, "dyn": false,
		"maxTaken": 60, "autoplay": true, "timer": 0, "replayq": true,
		"new": object{
			"delays": minutes(steps.LearningSteps), "ints": []int{1, 4, 0}, "initialFactor": ease,
			"perDay": 20, "order": 1, "bury": true,
		},
		"rev": object{
			"perDay": 200, "ease4": 1.3, "ivlFct": 1, "hardFactor": 1.2,
			"maxIvl": steps.MaxIntervalDays, "bury": true,
		},
		"lapse": object{
			"delays": minutes(steps.RelearningSteps), "mult": 0, "minInt": 1,
			"leechFails": 8, "leechAction": 1,
		},
	}
	if d.Retention > 0 {
		preset["fsrsParams6"] = d.Parameters
		preset["desiredRetention"] = d.Retention
	}
	return preset
}

func minutes(steps []time.Duration) []float64 {
	list := make([]float64, len(steps))
	for i, s := range steps {
		list[i] = s.Minutes()
	}
	return list
}
