"""Imports packages with the real Anki library and says what came of it.

    judge.py PLANS

PLANS is a JSON file with a list of
{"profile": FILE, "packages": [FILE...], "progress": BOOL, "fsrs": "before" | "after" | "never"}.
Each plan begins with a new collection and imports its packages in order. A list
of what is in the collections then goes to standard output as JSON; due days of
cards in review are counted from today.
"""

import json
import sys

from anki import deck_config_pb2
from anki import import_export_pb2 as messages
from anki.collection import Collection


def bring_in(col, path, progress):
    options = messages.ImportAnkiPackageOptions(
        with_scheduling=progress, with_deck_configs=progress
    )
    log = col.import_anki_package(
        messages.ImportAnkiPackageRequest(package_path=path, options=options)
    ).log
    return {
        kind: len(getattr(log, kind))
        for kind in ("new", "updated", "duplicate", "conflicting", "first_field_match",
                     "missing_notetype", "missing_deck", "empty_first_field")
        if len(getattr(log, kind))
    }


def turn_fsrs_on(col):
    """As a user does it, in the options of a deck: memories are computed anew."""
    for deck in col.decks.all_names_and_ids():
        now = col.decks.get_deck_configs_for_update(deck.id)
        if now.current_deck.name == "Default":
            continue
        configs = [c.config for c in now.all_config if c.config.id == now.current_deck.config_id]
        col.decks.update_deck_configs(
            deck_config_pb2.UpdateDeckConfigsRequest(
                target_deck_id=deck.id, configs=configs, mode=0, fsrs=True,
                limits=now.current_deck.limits, card_state_customizer=now.card_state_customizer,
            )
        )
        return


def body(side):
    return side.partition("</style>")[2].strip()


def card_facts(col, cid):
    card = col.get_card(cid)
    note = card.note()
    memory = card.memory_state
    due = card.due
    if card.type == 2:
        due -= col.sched.today
    return {
        "guid": note.guid, "ord": card.ord, "deck": col.decks.name(card.did),
        "type": int(card.type), "queue": int(card.queue), "due": due, "interval": card.ivl,
        "reps": card.reps, "lapses": card.lapses, "left": card.left,
        "stability": memory.stability if memory else 0,
        "difficulty": memory.difficulty if memory else 0,
        "last": card.last_review_time or 0,
        "question": body(card.question()), "answer": body(card.answer()),
    }


def note_facts(col, nid):
    note = col.get_note(nid)
    return {
        "guid": note.guid, "modified": note.mod, "tags": note.tags,
        "type": note.note_type()["name"], "fields": dict(note.items()),
    }


def preset(col):
    for conf in col.decks.all_config():
        if conf["name"] == "wort":
            return {"retention": conf.get("desiredRetention"), "parameters": conf.get("fsrsParams6"),
                    "learn": conf["new"]["delays"], "relearn": conf["lapse"]["delays"]}
    return None


def review_facts(col):
    owners = dict(col.db.execute(
        "select c.id, n.guid || '/' || c.ord from cards c join notes n on n.id = c.nid"))
    names = ("card", "id", "grade", "interval", "last", "factor", "took", "kind")
    rows = col.db.execute(
        "select cid, id, ease, ivl, lastIvl, factor, time, type from revlog order by id")
    return [dict(zip(names, (owners.get(row[0], "?"), *row[1:]))) for row in rows]


def carry_out(plan):
    col = Collection(plan["profile"])
    if plan["fsrs"] == "before":
        col.set_config("fsrs", True)
    logs = [bring_in(col, path, plan["progress"]) for path in plan["packages"]]
    if plan["fsrs"] == "after":
        turn_fsrs_on(col)
    reviews = review_facts(col)
    check, healthy = col.fix_integrity()
    result = {
        "logs": logs,
        "notes": [note_facts(col, nid) for nid in col.find_notes("")],
        "cards": [card_facts(col, cid) for cid in col.find_cards("")],
        "reviews": reviews,
        "decks": sorted(deck.name for deck in col.decks.all_names_and_ids()),
        "types": sorted(t.name for t in col.models.all_names_and_ids() if t.name.startswith("wort")),
        "preset": preset(col),
        "check": check, "healthy": healthy,
    }
    col.close()
    return result


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plans = json.load(file)
    results = [carry_out(plan) for plan in plans]
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump(results, sys.stdout, ensure_ascii=False)


main()
