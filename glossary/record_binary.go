package glossary

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"
)

// The fixed-width records: progress and answers. Numbers are big-endian, times
// are milliseconds since 1970 in UTC, and no time is the smallest number.

const (
	progressVersion = 1
	progressBytes   = 59
	answerBytes     = 42 + 1 + progressBytes
	noTime          = math.MinInt64
)

var errRecord = errors.New("not such a record")

func putTime(b []byte, t time.Time) []byte {
	if t.IsZero() {
		return binary.BigEndian.AppendUint64(b, 1<<63)
	}
	return binary.BigEndian.AppendUint64(b, uint64(t.UnixMilli()))
}

func getTime(b []byte) time.Time {
	ms := int64(binary.BigEndian.Uint64(b))
	if ms == noTime {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

func getInt(b []byte) int { return int(int32(binary.BigEndian.Uint32(b))) }

// putInt appends a number that [fits] has passed.
func putInt(b []byte, n int) []byte { return binary.BigEndian.AppendUint32(b, uint32(int32(n))) }

// fits reports the first number that has no room in a record.
func fits(numbers ...int) error {
	for _, n := range numbers {
		if n < math.MinInt32 || n > math.MaxInt32 {
			return fmt.Errorf("number %d: must have at most 32 bits", n)
		}
	}
	return nil
}

// checkProgress reports what in p cannot be true.
func checkProgress(p Progress) error {
	switch {
	case math.IsNaN(p.StabilityDays) || math.IsInf(p.StabilityDays, 0) || p.StabilityDays < 0:
		return fmt.Errorf("stability %v days: must be a number from 0", p.StabilityDays)
	case math.IsNaN(p.Difficulty) || math.IsInf(p.Difficulty, 0) || p.Difficulty < 0:
		return fmt.Errorf("difficulty %v: must be a number from 0", p.Difficulty)
	case p.State < CardNew || p.State > CardRelearning:
		return fmt.Errorf("state %d: must be 0 to 3", p.State)
	case p.Step < 0 || p.Step > math.MaxUint16:
		return fmt.Errorf("step %d: must be 0 to %d", p.Step, math.MaxUint16)
	case p.Reviews < 0 || p.Lapses < 0:
		return fmt.Errorf("%d reviews, %d lapses: must not be negative", p.Reviews, p.Lapses)
	}
	return fits(p.DueDay, p.LastDay, p.IntervalDays, p.Reviews, p.Lapses)
}

func encodeProgress(p Progress) []byte {
	b := make([]byte, 0, progressBytes)
	b = append(b, progressVersion)
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.StabilityDays))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.Difficulty))
	b = append(b, byte(p.State))
	b = binary.BigEndian.AppendUint16(b, uint16(p.Step))
	b = putTime(putTime(b, p.DueAt), p.LastAt)
	for _, n := range []int{p.DueDay, p.LastDay, p.IntervalDays, p.Reviews, p.Lapses} {
		b = putInt(b, n)
	}
	b = append(b, 0, 0, 0) // suspended, and two to spare
	if p.Suspended {
		b[progressBytes-3] = 1
	}
	return b
}

// decodeProgress is the inverse of encodeProgress; the card is named by the key.
func decodeProgress(card cardKey, b []byte) (Progress, error) {
	if len(b) != progressBytes || b[0] != progressVersion || b[56] > 1 || b[57] != 0 || b[58] != 0 || !card.valid() {
		return Progress{}, errRecord
	}
	p := Progress{
		Card:          card.String(),
		StabilityDays: math.Float64frombits(binary.BigEndian.Uint64(b[1:])),
		Difficulty:    math.Float64frombits(binary.BigEndian.Uint64(b[9:])),
		State:         CardState(b[17]),
		Step:          int(binary.BigEndian.Uint16(b[18:])),
		DueAt:         getTime(b[20:]),
		LastAt:        getTime(b[28:]),
		DueDay:        getInt(b[36:]),
		LastDay:       getInt(b[40:]),
		IntervalDays:  getInt(b[44:]),
		Reviews:       getInt(b[48:]),
		Lapses:        getInt(b[52:]),
		Suspended:     b[56] == 1,
	}
	return p, checkProgress(p)
}

// answer is a review as the journal keeps it: with the progress before, encoded,
// nil when the card had none.
type answer struct {
	card   cardKey
	review Review
	before []byte
}

// checkReview reports what in r cannot be true.
func checkReview(r Review) error {
	ms := r.Duration.Milliseconds()
	switch {
	case r.Grade < Again || r.Grade > Easy:
		return fmt.Errorf("grade %d: must be 1 to 4", r.Grade)
	case r.Verdict < VerdictNone || r.Verdict > VerdictWrong:
		return fmt.Errorf("verdict %d: must be 0 to 4", r.Verdict)
	case r.StateBefore < CardNew || r.StateBefore > CardRelearning:
		return fmt.Errorf("state %d: must be 0 to 3", r.StateBefore)
	case r.OffsetMinutes < math.MinInt16 || r.OffsetMinutes > math.MaxInt16:
		return fmt.Errorf("offset %d minutes: must be less than a day", r.OffsetMinutes)
	case ms < 0 || ms > math.MaxUint32:
		return fmt.Errorf("duration %v: must be 0 to 49 days", r.Duration)
	case r.Delay < 0:
		return fmt.Errorf("delay %v: must not be negative", r.Delay)
	}
	return fits(r.Day, r.IntervalDays)
}

func encodeAnswer(a answer) []byte {
	r := a.review
	b := make([]byte, 0, answerBytes)
	b = append(b, a.card[:]...)
	b = append(b, byte(r.Grade), byte(r.Verdict), byte(r.StateBefore))
	b = binary.BigEndian.AppendUint16(b, uint16(int16(r.OffsetMinutes)))
	b = putTime(putInt(b, r.Day), r.At)
	b = binary.BigEndian.AppendUint32(b, uint32(r.Duration.Milliseconds()))
	b = putInt(b, r.IntervalDays)
	b = binary.BigEndian.AppendUint64(b, uint64(r.Delay.Milliseconds()))
	if a.before == nil {
		return append(b, make([]byte, 1+progressBytes)...)
	}
	return append(append(b, 1), a.before...)
}

func decodeAnswer(b []byte) (answer, error) {
	if len(b) != answerBytes || b[42] > 1 {
		return answer{}, errRecord
	}
	a := answer{card: cardKey(b[:9])}
	delay := binary.BigEndian.Uint64(b[34:])
	if delay > math.MaxInt64/uint64(time.Millisecond) || !a.card.valid() {
		return answer{}, errRecord
	}
	a.review = Review{
		Card:          a.card.String(),
		Grade:         Grade(b[9]),
		Verdict:       Verdict(b[10]),
		StateBefore:   CardState(b[11]),
		OffsetMinutes: int(int16(binary.BigEndian.Uint16(b[12:]))),
		Day:           getInt(b[14:]),
		At:            getTime(b[18:]),
		Duration:      time.Duration(binary.BigEndian.Uint32(b[26:])) * time.Millisecond,
		IntervalDays:  getInt(b[30:]),
		Delay:         time.Duration(delay) * time.Millisecond,
	}
	if b[42] == 1 {
		if _, err := decodeProgress(a.card, b[43:]); err != nil {
			return answer{}, err
		}
		a.before = append([]byte(nil), b[43:]...)
	} else {
		for _, c := range b[43:] {
			if c != 0 {
				return answer{}, errRecord
			}
		}
	}
	return a, checkReview(a.review)
}
