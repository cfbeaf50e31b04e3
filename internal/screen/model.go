package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"wort/glossary"
	"wort/internal/drill"
)

// model is the drill as bubbletea runs it. Answers are stored inside Update: the
// next card must not appear before.
type model struct {
	session *drill.Session
	style   style
	width   int // of the terminal, columns
	height  int // lines

	question drill.Question
	open     bool // a question is on the screen; else the summary
	revealed bool
	judged   drill.Judgement
	typed    field
	help     bool
	scroll   int // lines of the card above the screen

	notice string // one line for the learner
	failed error  // the last answer is not stored
	ended  error  // why the drill was left, nil if the learner wanted to
}

// inputEnded is sent when the keyboard is gone.
type inputEnded struct{ err error }

func newModel(s *drill.Session, o Options) *model {
	m := &model{session: s, style: style{o.Colour}, width: 80, height: 24}
	m.ask()
	return m
}

// Init does nothing: the first card is there already.
func (m *model) Init() tea.Cmd { return nil }

// Update takes a key, or what the terminal says.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width > 0 && msg.Height > 0 {
			m.width, m.height = msg.Width, msg.Height
		}
	case inputEnded:
		m.ended = msg.err
		return m, tea.Quit
	case tea.PasteMsg:
		if m.typing() {
			m.typed.insert(msg.Content)
		}
	case tea.KeyPressMsg:
		if m.key(msg) {
			return m, tea.Quit
		}
	}
	return m, nil
}

// typing reports whether letters go into the answer.
func (m *model) typing() bool {
	return m.open && !m.revealed && !m.help && m.question.Typed()
}

// key takes a key, and reports whether it leaves the drill.
func (m *model) key(k tea.KeyPressMsg) (quit bool) {
	name := k.String()
	switch name {
	case "ctrl+c":
		m.ended = ErrInterrupted
		return true
	case "esc", "ctrl+d":
		m.ended = m.failed
		return true
	case "up", "down", "pgup", "pgdown":
		m.scrollBy(name)
		return false
	case "ctrl+z":
		m.undo()
		return false
	case "?", "f1":
		m.help, m.scroll = !m.help, 0
		return false
	}
	if m.typing() {
		return m.typeKey(name, k.Text)
	}
	return m.command(name, k.IsRepeat)
}

// typeKey takes a key while the answer is typed. A lone u or q is no German
// word, so that what works elsewhere works here too, with Enter.
func (m *model) typeKey(name, text string) (quit bool) {
	switch {
	case name != "enter":
		if !m.typed.key(name) && text != "" {
			m.typed.insert(text)
		}
	case m.typed.String() == "q":
		m.ended = m.failed
		return true
	case m.typed.String() == "u":
		m.typed.reset()
		m.undo()
	default:
		m.reveal()
	}
	return false
}

// command takes a key that is a command.
func (m *model) command(name string, repeated bool) (quit bool) {
	advance := name == "space" || name == "enter"
	switch {
	case name == "q":
		m.ended = m.failed
		return true
	case m.help:
		m.help = false
	case name == "u":
		m.undo()
	case repeated: // a key held down must not answer
	case !m.open:
		if m.ask(); !m.open && advance { // a learning card may have come due
			return true
		}
	case !m.revealed && advance:
		m.reveal()
	case m.revealed && advance:
		m.answer(m.judged.Grade)
	case m.revealed && len(name) == 1 && name >= "1" && name <= "4":
		m.answer(glossary.Grade(name[0] - '0'))
	}
	return false
}

// ask puts the next question on the screen, or the summary.
func (m *model) ask() {
	m.question, m.open = m.session.Next()
	m.revealed, m.failed, m.scroll = false, nil, 0
	m.typed.reset()
}

func (m *model) reveal() {
	m.judged = m.session.Reveal(m.typed.String())
	m.revealed, m.notice, m.scroll = true, "", 0
}

func (m *model) answer(g glossary.Grade) {
	if !m.judged.Allows(g) {
		m.notice = "Graded by what was typed; the keys are below."
		return
	}
	m.notice = ""
	switch err := m.session.Answer(g); {
	case errors.Is(err, glossary.ErrNotFound):
		m.notice = Clean(m.question.Term.Lemma) + " was removed meanwhile."
		m.ask()
	case err != nil:
		m.failed = err
		m.notice = "Not stored: " + Clean(err.Error()) + ". Press the key again, or q to leave."
	default:
		m.ask()
	}
}

func (m *model) undo() {
	switch err := m.session.Undo(); {
	case err != nil:
		m.notice = "Not undone: " + Clean(err.Error()) + "."
	default:
		m.ask()
		m.notice = "The last answer is taken back."
	}
}

func (m *model) scrollBy(name string) {
	page := max(m.height/2, 1)
	m.scroll = max(m.scroll+map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page}[name], 0)
}
