package dictionary

import "testing"

func TestEnglishForms(t *testing.T) {
	tests := []struct{ verb, past, ing string }{
		{"agree on", "agreed on", "agreeing on"},
		{"deter", "deterred", "deterring"},
		{"stop", "stopped", "stopping"},
		{"deploy", "deployed", "deploying"},
		{"ratify", "ratified", "ratifying"},
		{"take over", "taken over", "taking over"},
		{"die", "died", "dying"},
		{"see", "seen", "seeing"},
		{"visit", "visited", "visiting"},
		{"cancel", "cancelled", "cancelling"},
		{"accept (an offer)", "accepted", "accepting"},
		{"show", "shown", "showing"},
	}
	for _, tt := range tests {
		if got := pastParticiple(tt.verb); got != tt.past {
			t.Errorf("pastParticiple(%q) = %q, want %q", tt.verb, got, tt.past)
		}
		if got := gerund(tt.verb); got != tt.ing {
			t.Errorf("gerund(%q) = %q, want %q", tt.verb, got, tt.ing)
		}
	}
}
