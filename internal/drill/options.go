package drill

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"wort/glossary"
	"wort/internal/german"
	"wort/internal/schedule"
)

// Options are what the learner chooses for a session.
type Options struct {
	Now          func() time.Time
	Location     *time.Location    // the learner's zone; nil is UTC
	RolloverHour int               // when a new day begins, 0 to 23
	New          int               // new cards a day; 0 means none
	Limit        int               // different cards in this session; 0 means no limit
	Minutes      int               // no further question after so many minutes; 0 means no limit
	Faces        []glossary.Face   // empty means all
	Topic        string            // one topic, or several with commas between; empty means all
	Source       string            // part of an article's title, or the head of its ID; empty means all
	Settings     schedule.Settings //
}

// DefaultOptions returns ten new cards a day, days that begin at four in the
// morning, no limits, and the default settings of the scheduler. The clock and
// the zone are left to the caller.
func DefaultOptions() Options {
	return Options{RolloverHour: 4, New: 10, Settings: schedule.DefaultSettings()}
}

// check reports the first option that cannot be used, and says what would be right.
func (o Options) check() error {
	switch {
	case o.Now == nil:
		return errors.New("drill options: no clock")
	case o.RolloverHour < 0 || o.RolloverHour > 23:
		return fmt.Errorf("rollover hour %d: must be from 0 to 23", o.RolloverHour)
	case o.New < 0:
		return fmt.Errorf("new cards a day %d: must be 0 or more", o.New)
	case o.Limit < 0:
		return fmt.Errorf("limit %d: must be 0 (none) or more", o.Limit)
	case o.Minutes < 0:
		return fmt.Errorf("minutes %d: must be 0 (no limit) or more", o.Minutes)
	}
	for _, f := range o.Faces {
		if !slices.Contains(glossary.Faces, f) {
			return fmt.Errorf("face %q: must be one of %q", f, glossary.Faces)
		}
	}
	return o.Settings.Validate()
}

// day returns the learner's day at t.
func (o Options) day(t time.Time) int {
	return schedule.DayNumber(t, o.Location, o.RolloverHour)
}

// filter says which cards the learner wants to be asked.
type filter struct {
	faces  []glossary.Face
	topics []string
	source string // folded
	head   string // of an article ID
}

func (o Options) filter() filter {
	f := filter{faces: o.Faces, source: german.Fold(strings.TrimSpace(o.Source))}
	if len(f.source) >= minHead {
		f.head = strings.ToLower(strings.TrimSpace(o.Source))
	}
	for topic := range strings.SplitSeq(o.Topic, ",") {
		if topic = strings.ToLower(strings.TrimSpace(topic)); topic != "" {
			f.topics = append(f.topics, topic)
		}
	}
	return f
}

// minHead is how many digits of an article ID name it.
const minHead = 6

func (f filter) face(face glossary.Face) bool {
	return len(f.faces) == 0 || slices.Contains(f.faces, face)
}

func (f filter) term(t *glossary.Term) bool {
	return f.topic(t) && f.from(t)
}

func (f filter) topic(t *glossary.Term) bool {
	return len(f.topics) == 0 || slices.ContainsFunc(t.Topics, func(topic string) bool {
		return slices.Contains(f.topics, strings.ToLower(topic))
	})
}

func (f filter) from(t *glossary.Term) bool {
	return f.source == "" || slices.ContainsFunc(t.Examples, func(e glossary.Example) bool {
		return f.head != "" && strings.HasPrefix(e.Article, f.head) ||
			strings.Contains(german.Fold(e.Source), f.source)
	})
}
