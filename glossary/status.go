package glossary

// statusOf computes the status of a term from the progress of its cards; ok is
// false for a card that has none. Suspended wins over new: a term nobody will be
// asked is not waiting to be learned.
func statusOf(t Term, progress func(face int) (p Progress, ok bool)) Status {
	reviews, suspended, known := 0, 0, 0
	for face := range Faces {
		p, ok := progress(face)
		if !ok {
			continue
		}
		reviews += p.Reviews
		if p.Suspended {
			suspended++
		}
		if p.State == CardReview && p.StabilityDays >= KnownDays {
			known++
		}
	}
	switch {
	case suspended == len(Faces):
		return StatusSuspended
	case reviews == 0:
		return StatusNew
	case known == len(Faces):
		return StatusKnown
	}
	return StatusLearning
}

// withStatus fills in the status of a term.
func (c *change) withStatus(t Term) (Term, error) {
	id, ok := idKey(t.ID)
	if !ok { // not in the glossary yet
		t.Status = StatusNew
		return t, nil
	}
	var failed error
	t.Status = statusOf(t, func(face int) (Progress, bool) {
		p, ok, err := c.progress(newCardKey(id, face))
		if err != nil {
			failed = err
		}
		return p, ok
	})
	return t, failed
}

// progress reads the progress of a card.
func (c *change) progress(card cardKey) (p Progress, ok bool, err error) {
	b, err := c.get(bucketProgress, card[:])
	if b == nil || err != nil {
		return p, false, err
	}
	if p, err = decodeProgress(card, b); err != nil {
		return p, false, corrupt(bucketProgress, card[:], err.Error())
	}
	return p, true, nil
}
