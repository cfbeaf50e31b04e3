package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"wort/glossary"
	"wort/internal/drill"
)

// Sizes of the layout, in columns and lines.
const (
	narrowest = 8  // narrower than this, lines run over the edge
	widest    = 76 // wider lines are hard to read
	roomy     = 40 // from this width on there is a margin
	tall      = 16 // from this height on there are empty lines and a bar
)

// View draws the screen: the progress above, the card, the keys below.
func (m *model) View() tea.View {
	head, foot := m.head(), m.foot()
	body := m.body()
	room := max(m.height-len(head)-len(foot), 1)
	body = m.scrolled(body, room)
	for len(body) < room {
		body = append(body, "")
	}
	lines := append(append(head, body...), foot...)
	lines = lines[max(len(lines)-m.height, 0):]
	margin := strings.Repeat(" ", m.margin())
	for i, line := range lines {
		if line != "" {
			lines[i] = margin + line
		}
	}
	view := tea.NewView(strings.Join(lines, "\n"))
	view.AltScreen = true
	if row := len(lines) - len(m.keys()) - 1; m.typing() && row >= 0 {
		_, column := m.typed.window(m.inputWidth())
		view.Cursor = tea.NewCursor(m.margin()+len(promptMark)+column, row)
	}
	return view
}

func (m *model) margin() int {
	if m.width >= roomy {
		return 2
	}
	return 0
}

// columns is the width of the text.
func (m *model) columns() int {
	return max(min(m.width-2*m.margin(), widest), narrowest)
}

// wrap breaks text into lines of the screen.
func (m *model) wrap(text string) []string {
	return wrap(text, m.columns())
}

func wrap(text string, width int) []string {
	lines := strings.Split(lipgloss.Wrap(text, width, ""), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// flow sets pieces side by side, each unbroken, with gap between them.
func flow(pieces []string, gap string, width int) []string {
	var lines []string
	line := ""
	for _, p := range pieces {
		switch {
		case line == "":
			line = p
		case lipgloss.Width(line)+lipgloss.Width(gap)+lipgloss.Width(p) <= width:
			line += gap + p
		default:
			lines = append(lines, line)
			line = p
		}
	}
	var out []string
	for _, l := range append(lines, line) {
		out = append(out, wrap(l, width)...)
	}
	return out
}

// head is the progress: a bar and what is left.
func (m *model) head() []string {
	c := m.session.Counts()
	lines := flow(counts(c), " · ", m.columns())
	if m.height < tall {
		return lines[:1]
	}
	width := min(m.columns(), 40)
	done := 0
	if total := c.Done + c.Left(); total > 0 {
		done = c.Done * width / total
	}
	bar := m.style.in(sgrGreen, strings.Repeat("█", done)) + faint(strings.Repeat("░", width-done))
	return append([]string{bar}, append(lines, "")...)
}

// foot is the notice, the line being typed, and the keys.
func (m *model) foot() []string {
	var lines []string
	if m.notice != "" {
		lines = append(lines, m.wrap(bold(m.notice))...)
	}
	if m.typing() {
		text, _ := m.typed.window(m.inputWidth())
		lines = append(lines, promptMark+text)
	}
	if m.height >= tall {
		lines = append([]string{""}, lines...)
	}
	return append(lines, m.keys()...)
}

const promptMark = "> "

func (m *model) inputWidth() int { return max(m.columns()-len(promptMark)-1, 1) }

// keys are what can be pressed now; on a small screen the most needed of it.
func (m *model) keys() []string {
	small := m.height < tall
	switch {
	case m.help:
		return m.faded("? back", "q quit")
	case !m.open:
		return m.faded("u undo", "q quit")
	case m.revealed && small && m.width < roomy:
		return append(flow(shortGrades(m.question, m.judged), " ", m.columns()), m.faded("? help")...)
	case m.revealed:
		return append(flow(grades(m.question, m.judged), "   ", m.columns()),
			m.faded("enter = "+gradeName[m.judged.Grade], "u undo", "? help", "q quit")...)
	case m.typing() && small:
		return m.faded("enter check", "? help")
	case m.typing():
		return m.faded("enter check", "ctrl+z undo", "? help", "esc quit")
	case small:
		return m.faded("space show", "? help")
	}
	return m.faded("space show", "u undo", "? help", "q quit")
}

func (m *model) faded(pieces ...string) []string {
	lines := flow(pieces, " · ", m.columns())
	for i := range lines {
		lines[i] = faint(lines[i])
	}
	return lines
}

// scrolled returns the lines of the card that are on the screen; where lines are
// left over, it says so.
func (m *model) scrolled(body []string, room int) []string {
	if len(body) <= room {
		m.scroll = 0
		return body
	}
	m.scroll = min(m.scroll, len(body)-room)
	shown := append([]string(nil), body[m.scroll:m.scroll+room]...)
	if m.scroll+room < len(body) && room > 1 {
		shown[room-1] = faint("↓ more")
	}
	if m.scroll > 0 && room > 2 {
		shown[0] = faint("↑ more")
	}
	return shown
}

// body is the card, the help or the summary.
func (m *model) body() []string {
	switch {
	case m.help:
		var lines []string
		for _, h := range help {
			lines = append(append(lines, m.wrap(h)...), "")
		}
		return lines
	case !m.open:
		return m.wrap(bold("Done. ") + m.session.Summary().String())
	}
	return m.card()
}

// card is the question, and the answer once it is revealed.
func (m *model) card() []string {
	q := m.question
	var lines []string
	add := func(text string) {
		if text != "" {
			lines = append(lines, m.wrap(text)...)
		}
	}
	gap := func() {
		if m.height >= tall {
			lines = append(lines, "")
		}
	}
	m.addQuestion(add, gap)
	if !m.revealed {
		return lines
	}
	for _, f := range facts(q.Term) {
		add(faint(f.name+":") + " " + f.value)
	}
	gap()
	m.addExample(add, q.Context)
	if parts := tree(q.Term, q.Parts); parts != nil {
		gap()
		for _, line := range parts {
			add(line)
		}
	}
	return lines
}

// addQuestion puts up what is asked and, once it is revealed, the answer; that of
// a typed card stands first, so that a small screen shows it.
func (m *model) addQuestion(add func(string), gap func()) {
	q := m.question
	switch {
	case q.Typed() && m.revealed:
		m.addJudgement(add)
		gap()
		add(m.style.headword(q.Term))
		add(meanings(q.Term))
		add(faint(kind(q)))
		return
	case q.Typed():
		add(bold(meanings(q.Term)))
	default:
		add(m.style.headword(q.Term))
	}
	add(faint(kind(q)))
	gap()
	if m.revealed {
		add(bold(meanings(q.Term)))
	} else {
		m.addExample(add, q.Example)
	}
}

func (m *model) addExample(add func(string), e glossary.Example) {
	text, source := marked(e, word), strings.TrimSpace(Clean(e.Source))
	add(text)
	if text != "" && source != "" {
		add(faint("— " + source))
	}
}

// addJudgement says how the typed answer was.
func (m *model) addJudgement(add func(string)) {
	j := m.judged
	add(judgement(j, m.style.verdict(j.Verdict)))
	if j.Diff != (drill.Diff{}) {
		add("typed: " + Clean(j.Diff.Typed))
		add("asked: " + Clean(j.Diff.Right))
	}
}
