package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"wort/glossary"
	"wort/internal/drill"
	"wort/internal/schedule"

	"github.com/urfave/cli/v2"
)

// Spans of time the statistics look back on, in days.
const (
	recentDays    = 7
	retentionDays = 30
)

// statistics say how far the learner is. New, learning, known and suspended
// count cards and add up to Cards.
type statistics struct {
	Terms     int      `json:"terms"`
	Articles  int      `json:"articles"`
	Cards     int      `json:"cards"`
	New       int      `json:"new"`      // never answered
	Learning  int      `json:"learning"` // answered, not known yet
	Known     int      `json:"known"`    // remembered for three weeks or more
	Suspended int      `json:"suspended"`
	Due       int      `json:"due"`                 // now, without new cards
	Reviews   int      `json:"reviews"`             // answers ever given
	Today     int      `json:"today"`               // answers of today
	Retention *float64 `json:"retention,omitempty"` // share of the reviews of the last 30 days that were known

	Recent []dayCount `json:"recent"` // the last seven days, today the last
}

// dayCount is the number of answers of a day.
type dayCount struct {
	Day     string `json:"day"`
	Answers int    `json:"answers"`
}

func newStatsCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "stats", about: "show how far you are", group: groupLearn,
		text: `Counts words, cards and answers. A card is new until it was answered, and known when
it is remembered for three weeks. Retention is the share of reviews that were known,
over the last 30 days.`,
		examples: []string{"wort stats", "wort stats --json", "wort --now 2026-12-24T08:00:00Z stats"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the numbers as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("stats", args); err != nil {
				return err
			}
			return runStats(c.Context, env, c.Bool("json"))
		},
	})
}

func runStats(_ context.Context, env *Env, asJSON bool) error {
	var snap drill.Snapshot
	var counts glossary.Counts
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		if counts, err = s.Counts(); err != nil {
			return err
		}
		snap, err = snapshot(s)
		return err
	}))
	if err != nil {
		return err
	}
	st := env.count(snap)
	st.Articles = counts.Articles
	if asJSON {
		return env.printJSON(st)
	}
	st.print(env)
	return nil
}

// count computes the statistics of a glossary.
func (e *Env) count(snap drill.Snapshot) statistics {
	st := statistics{Terms: len(snap.Terms), Reviews: len(snap.Reviews)}
	now := e.Now()
	today := e.day(now)
	for _, t := range snap.Terms {
		for _, c := range t.Cards() {
			st.card(snap.Progress[c.ID], now, today)
		}
	}
	known, reviewed := 0, 0
	answers := make([]int, recentDays)
	for _, r := range snap.Reviews {
		ago := today - r.Day
		if ago >= 0 && ago < recentDays {
			answers[recentDays-1-ago]++
		}
		if r.StateBefore == glossary.CardReview && ago >= 0 && ago < retentionDays {
			reviewed++
			if r.Grade > glossary.Again {
				known++
			}
		}
	}
	if reviewed > 0 {
		share := float64(known) / float64(reviewed)
		st.Retention = &share
	}
	for i, n := range answers {
		day := schedule.DayStart(today-recentDays+1+i, e.Location, rolloverHour)
		st.Recent = append(st.Recent, dayCount{day.Format(dateFormat), n})
	}
	st.Today = answers[recentDays-1]
	return st
}

// day is the learner's day at t.
func (e *Env) day(t time.Time) int { return schedule.DayNumber(t, e.Location, rolloverHour) }

// card counts one card.
func (st *statistics) card(p glossary.Progress, now time.Time, today int) {
	st.Cards++
	switch {
	case p.Suspended:
		st.Suspended++
		return
	case p.Reviews == 0:
		st.New++
		return
	case p.State == glossary.CardReview && p.StabilityDays >= glossary.KnownDays:
		st.Known++
	default:
		st.Learning++
	}
	if p.State == glossary.CardReview && p.DueDay <= today || p.State != glossary.CardReview && !p.DueAt.After(now) {
		st.Due++
	}
}

// print shows the statistics with bars.
func (st statistics) print(env *Env) {
	bar := env.bar(st.Cards)
	fmt.Fprintf(env.Stdout, "%s, %s, %s\n", many(st.Terms, "word"), many(st.Cards, "card"), many(st.Articles, "article"))
	for _, l := range []struct {
		name string
		n    int
	}{{"new", st.New}, {"learning", st.Learning}, {"known", st.Known}, {"suspended", st.Suspended}} {
		if l.name != "suspended" || l.n > 0 {
			fmt.Fprintln(env.Stdout, strings.TrimRight(fmt.Sprintf("  %-10s%7s  %s", l.name, thousands(l.n), bar(l.n)), " "))
		}
	}
	fmt.Fprintf(env.Stdout, "due now: %s\n", many(st.Due, "card"))
	fmt.Fprintf(env.Stdout, "answers: %s, today %s", thousands(st.Reviews), thousands(st.Today))
	if st.Retention != nil {
		fmt.Fprintf(env.Stdout, "; retention %.0f %%", 100**st.Retention)
	}
	fmt.Fprintln(env.Stdout)
	most := 0
	for _, d := range st.Recent {
		most = max(most, d.Answers)
	}
	if most == 0 {
		return
	}
	bar = env.bar(most)
	for _, d := range st.Recent {
		fmt.Fprintln(env.Stdout, strings.TrimRight(fmt.Sprintf("  %-10s%7s  %s", d.Day, thousands(d.Answers), bar(d.Answers)), " "))
	}
}

// bar returns a function that draws a number as a bar, whole being the longest.
func (e *Env) bar(whole int) func(int) string {
	room := max(4, min(e.width(), usualWidth)-24)
	block := "█"
	if e.Getenv("TERM") == "dumb" {
		block = "#"
	}
	return func(n int) string {
		if n <= 0 || whole <= 0 {
			return ""
		}
		return strings.Repeat(block, max(1, room*n/whole))
	}
}
