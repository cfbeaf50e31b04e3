"""Makes vectors.txt: what py-fsrs, an independent implementation, schedules.

    pip install fsrs==6.3.2
    python make_vectors.py > vectors.txt

The result is the same at every run. Fuzz is off, and each review is a whole
number of days after the one before (0: five minutes), so that "elapsed days"
means the same on both sides. A line is one of

    case NAME                            a new card follows
    set KEY=VALUE ...                    settings, until the next set or case
        w (21, with commas; default: those of py-fsrs), retention, max (days),
        learn, relearn (seconds, with commas, may be empty)
    G ELAPSED STATE STEP S D  A H G E    a review with grade G (1-4)

STATE (1 learning, 2 review, 3 relearning), STEP (0 in review), S and D are after
the review; A H G E say when the card would have come back for each of the four
grades: "90s" for a step, "3d" for an interval. A case ends before S is above
36500 days, where py-fsrs has no limit and the Go code has.
"""

import itertools
import random
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    LOWER_BOUNDS_PARAMETERS,
    UPPER_BOUNDS_PARAMETERS,
)

MAX_STABILITY = 36500
START = datetime(1970, 1, 1, 12, tzinfo=timezone.utc)
RETENTIONS = (0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99)
STEPS = ((), (60,), (600,), (60, 600), (60, 300, 600), (30, 60, 600, 3600, 86400))
rnd = random.Random(20261123)


class Setting:
    def __init__(self, w=None, retention=0.9, max=36500, learn=(60, 600), relearn=(600,)):
        self.w, self.retention, self.max = w, retention, max
        self.learn, self.relearn = learn, relearn

    def scheduler(self):
        return Scheduler(
            parameters=self.w or DEFAULT_PARAMETERS,
            desired_retention=self.retention,
            learning_steps=[timedelta(seconds=s) for s in self.learn],
            relearning_steps=[timedelta(seconds=s) for s in self.relearn],
            maximum_interval=self.max,
            enable_fuzzing=False,
        )

    def line(self):
        parts = [f"retention={self.retention!r}", f"max={self.max}"]
        parts += ["learn=" + ",".join(map(str, self.learn))]
        parts += ["relearn=" + ",".join(map(str, self.relearn))]
        if self.w:
            parts.append("w=" + ",".join(map(repr, self.w)))
        return "set " + " ".join(parts)


def wait(card, now):
    left = card.due - now
    if card.state == State.Review:
        return f"{left.days}d"
    return f"{left.total_seconds():g}s"


def review(scheduler, card, grade, elapsed):
    """Returns the card after the review and its line."""
    now = START
    if card.last_review is not None:
        now = card.last_review + (timedelta(days=elapsed) if elapsed else timedelta(minutes=5))
    after = [scheduler.review_card(card, Rating(g), now)[0] for g in (1, 2, 3, 4)]
    card = after[grade - 1]
    waits = " ".join(wait(c, now) for c in after)
    line = f"{grade} {elapsed} {int(card.state)} {card.step or 0} {card.stability!r} {card.difficulty!r} {waits}"
    return card, line


def due_days(card):
    return (card.due - card.last_review).days


def random_elapsed(card):
    """On time, on the same day, early, late, or very late."""
    if card.last_review is None:
        return 0
    due = due_days(card)
    choice = rnd.random()
    if choice < 0.35:
        return due
    if choice < 0.5:
        return 0
    if choice < 0.7:
        return rnd.randint(0, max(due, 1))
    if choice < 0.95:
        return due + rnd.randint(0, due + 3)
    return rnd.randint(1, 36500)


def run(name, settings, grades, elapsed=None):
    """One case. settings: one, or as many as there are grades."""
    if isinstance(settings, Setting):
        settings = [settings] * len(grades)
    print("case", name)
    card, last = Card(card_id=1), None
    for i, grade in enumerate(grades):
        if settings[i] is not last:
            last = settings[i]
            scheduler = last.scheduler()
            print(last.line())
        days = random_elapsed(card) if elapsed is None else elapsed(card, i)
        card, line = review(scheduler, card, grade, days)
        if card.stability > MAX_STABILITY:
            return
        print(line)


def on_time(card, i):
    return due_days(card) if card.last_review else 0


def grades(n):
    return rnd.choices((1, 2, 3, 4), weights=(2, 2, 5, 1), k=n)


def random_weights(spread):
    """Weights between the default (spread 0) and anywhere in the bounds (1)."""
    w = []
    for low, default, high in zip(LOWER_BOUNDS_PARAMETERS, DEFAULT_PARAMETERS, UPPER_BOUNDS_PARAMETERS):
        anywhere = low + (high - low) * rnd.random()
        w.append(round(default + spread * (anywhere - default), 5))
    return [min(max(x, lo), hi) for x, lo, hi in zip(w, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS)]


def corner(pick):
    return [pick(low, high) for low, high in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS)]


def main():
    default = Setting()
    for g in itertools.product((1, 2, 3, 4), repeat=3):
        run("default on time " + "".join(map(str, g)), default, g + (3, 3), on_time)
    for i in range(120):
        run(f"default random {i}", default, grades(14))
    for i in range(80):
        s = Setting(random_weights(0.15), rnd.choice(RETENTIONS))
        run(f"near default {i}", s, grades(12))
    for i in range(140):
        s = Setting(random_weights(1), rnd.choice(RETENTIONS), 36500, rnd.choice(STEPS), rnd.choice(STEPS))
        run(f"random parameters {i}", s, grades(10))

    for i in range(21):
        for side, bounds in (("lowest", LOWER_BOUNDS_PARAMETERS), ("highest", UPPER_BOUNDS_PARAMETERS)):
            w = list(DEFAULT_PARAMETERS)
            w[i] = bounds[i]
            run(f"w{i} {side}", Setting(w), grades(10))
    run("all lowest", Setting(corner(min)), grades(20))
    run("all highest", Setting(corner(max)), grades(20))
    for i in range(60):
        s = Setting(corner(lambda low, high: rnd.choice((low, high))), rnd.choice(RETENTIONS))
        run(f"corner {i}", s, grades(10))

    for learn, relearn in itertools.product(STEPS, STEPS):
        s = Setting(learn=learn, relearn=relearn, retention=rnd.choice(RETENTIONS))
        run(f"steps {len(learn)} {len(relearn)}", s, grades(14))
    for i in range(40):
        n = 12
        changing = [Setting(learn=rnd.choice(STEPS), relearn=rnd.choice(STEPS)) for _ in range(n // 3)]
        g = rnd.choices((1, 2, 3), weights=(2, 1, 3), k=n)
        run(f"steps change {i}", [s for s in changing for _ in range(3)], g, lambda c, i: rnd.choice((0, 0, 0, 1)))
    for maximum in (1, 2, 3, 10, 365):
        run(f"maximum {maximum}", Setting(max=maximum), grades(16), on_time)

    for g in (1, 2, 3, 4):
        run(f"always {g}, on time", default, [g] * 25, on_time)
        run(f"always {g}, same day", default, [g] * 25, lambda c, i: 0)
        run(f"always {g}, every day", default, [g] * 25, lambda c, i: min(i, 1))
        run(f"always {g}, a hundred years late", default, [g] * 8, lambda c, i: 36500 if i else 0)
    run("lapse after lapse", default, [3, 3] + [3, 1] * 12, on_time)


main()
