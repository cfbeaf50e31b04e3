// Command wort collects German vocabulary from articles, drills it, and writes
// Anki decks. See "wort help".
package main

import (
	"context"
	"os"
	"os/signal"

	"wort/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := cli.Main(ctx, os.Args, cli.System())
	stop()
	os.Exit(code)
}
