package cli

import (
	"io"
	"testing"
)

func TestWriteText(t *testing.T) {
	hostile := "lemma\tenglish\r\nWort\t\x1b[31mword\u202e\u009b0m"
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, hostile)
		return err
	}
	for _, test := range []struct {
		name     string
		terminal bool
		want     string
	}{
		{"terminal", true, "lemma\tenglish\nWort\tword\n"},
		{"pipe", false, hostile},
	} {
		t.Run(test.name, func(t *testing.T) {
			e, out := testEnv(80)
			e.StdoutTerminal = test.terminal
			if err := e.writeText(write); err != nil {
				t.Fatal(err)
			}
			_ = e.out.Flush()
			if got := out.String(); got != test.want {
				t.Errorf("writeText = %q, want %q", got, test.want)
			}
		})
	}
}
