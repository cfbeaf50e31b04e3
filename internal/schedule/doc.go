// Package schedule says when a card should be asked again: FSRS-6, the free
// spaced-repetition scheduler, with its 21 parameters.
//
// In go what is remembered of a card ([Memory]), the learner's [Grade], the
// whole days since the last answer, and a seed. Out comes an [Outcome]: the
// new memory, and either a delay for a step on the same day or an interval in
// days. [DayNumber] turns an instant into the learner's day, so that "elapsed"
// is the difference of two day numbers and never hours divided by 24.
//
//	s := schedule.DefaultSettings()
//	out, err := s.Next(memory, schedule.Good, today-lastDay, schedule.Seed(cardID, reviews))
//
// # Promises
//
// The package is pure: no clock, no store, no input or output, no global
// randomness. The same arguments give the same bits on every machine: each
// product is rounded before it is added (some processors would fuse the two),
// and the exponential and the logarithm are computed here rather than by the
// machine's own. So a replayed review log gives exactly the memories it gave
// before. For that reason stability and difficulty are not rounded either:
// rounding a stability of 0.001 to nine places would already be an error of
// 5e-7, which the next reviews carry on.
//
// [Settings.Next] and [Settings.Preview] agree: the button shows what will
// happen. Of two grades the better one never brings the card back sooner.
//
// # Agreement with py-fsrs
//
// States, steps, stability and difficulty agree with py-fsrs 6.3.2 to 1e-9
// (testdata/make_vectors.py makes the vectors). It is different here that
//
//   - stability is limited to 36,500 days, as in fsrs-rs; py-fsrs has no limit;
//   - review intervals are ordered hard < good < easy, as in Anki (equal only
//     at the maximum); in py-fsrs two grades may give the same interval;
//   - fuzz takes each day of its range with equal chance and from a seed;
//     py-fsrs uses a global source, takes the first day half as often and may
//     pass the end of the range by one;
//   - elapsed days are counted by the caller's calendar; py-fsrs counts full
//     24 hours;
//   - a card never seen has its own state, [New]; py-fsrs calls it learning;
//   - steps are at most a day long and never shorter than the step before.
//
// As in py-fsrs, the same-day formula holds exactly when no day has elapsed, in
// every state, and intervals are rounded half to even.
//
// # Caveats
//
// A delay may end after the learner's day does; whoever keeps the queue decides
// what that means. The parameters w0 to w3 are not required to rise: then a
// better first grade may leave less stability, though never a shorter interval.
package schedule
