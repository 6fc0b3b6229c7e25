"""A stand-in for the program `gh` and the host behind it: requests, issues, comments and artifacts in one JSON file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

STATE = Path(os.environ["GH_STATE"])


def main(words: list[str]) -> None:
    assert words[0] == "api", words
    options: dict[str, str] = {}
    fields: dict[str, str] = {}
    path, rest = "", iter(words[1:])
    for word in rest:
        if word == "-f":
            name, _, value = next(rest).partition("=")
            fields[name] = value
        elif word == "--paginate":
            continue
        elif word.startswith("--"):
            options[word] = next(rest)
        else:
            path = word.removeprefix(f"repos/{os.environ['GITHUB_REPOSITORY']}/")
    state = json.loads(STATE.read_text("utf-8"))
    if path.endswith("/zip"):
        sys.stdout.buffer.write(Path(state["zip"]).read_bytes())
        return
    sent = options.get("--input")
    body = json.loads(sys.stdin.read() if sent == "-" else Path(sent).read_text("utf-8")) if sent else {}
    answer = _answer(state, options.get("--method", "GET"), path.split("/"), fields, body)
    STATE.write_text(json.dumps(state, ensure_ascii=False), "utf-8")
    done = subprocess.run(
        ["jq", "-r", options.get("--jq", ".")], input=json.dumps(answer), encoding="utf-8", check=True, stdout=-1
    )
    print(done.stdout, end="")


def _answer(state: dict[str, Any], method: str, path: list[str], fields: dict[str, str], body: dict[str, Any]) -> Any:
    if method == "POST" and path[0] == state.get("refuse"):
        raise SystemExit("not permitted")
    match method, path:
        case "GET", ["pulls"]:
            return [one for one in state["pulls"] if one["label"] == fields["head"]]
        case "POST", ["pulls"]:
            number = 100 + len(state["pulls"])
            label = f"{os.environ['GITHUB_REPOSITORY'].partition('/')[0]}:{body['head']}"
            state["pulls"].append({"number": number, "label": label, **body})
            return state["pulls"][-1]
        case "GET", ["issues"]:
            return state["issues"]
        case "POST", ["issues"]:
            state["issues"].append({"number": 1 + len(state["issues"]), "html_url": "issue", **body})
            return state["issues"][-1]
        case "GET", ["actions", "runs", _, "artifacts"]:
            return {"artifacts": [one for one in state["artifacts"] if one["name"] == fields["name"]]}
        case "GET", ["issues", number, "comments"]:
            return [one for one in state["comments"] if one["on"] == int(number)]
        case "POST", ["issues", number, "comments"]:
            made = {"id": 1 + len(state["comments"]), "on": int(number), "user": {"type": "Bot"}, "html_url": "new"}
            state["comments"].append({**made, **body})
            return state["comments"][-1]
        case "PATCH", ["issues", "comments", number]:
            (one,) = (one for one in state["comments"] if one["id"] == int(number))
            one.update(body, html_url="edited")
            return one
    raise SystemExit(f"no such request: {method} {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
