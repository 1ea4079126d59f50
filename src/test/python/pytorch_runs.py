"""Runs the exported scripts in target/pytorch with PyTorch and keeps what they print.

    mvn test -Dtest='PyTorchRunsTest,MomentRunTest'
    python3 src/test/python/pytorch_runs.py target/downhill/bin/downhill

Needs Python 3 with torch (1.13 or later) and a built launcher. The tests of the first line write
the scripts; they fail while a script is another than the one that was run last. This program runs
each and writes beside the scenarios of src/test/resources/pytorch NAME.json, the history that
PyTorch prints, and scripts.sha256, the checksums of what was run. Then it trains the same scenarios
with Downhill and prints the agreement as the table of docs/export.md. Scripts that go on from the
middle of a run are in the folder moment; MomentRunTest holds the engine against what they print.
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "pytorch"
SCRIPTS = pathlib.Path(__file__).parents[3] / "target" / "pytorch"


def main(launcher):
    scenarios = sorted(FOLDER.glob("*.downhill"))
    moments = sorted(SCRIPTS.glob("moment/*.py"))
    scripts = [SCRIPTS / (scenario.stem + ".py") for scenario in scenarios]
    missing = [script for script in scripts if not script.exists()]
    if missing or not moments:
        sys.exit(f"no scripts in {SCRIPTS}: run the tests that write them first")
    histories = {script: history(script) for script in scripts + moments}
    checksums = [f"{checksum(script)}  {name(script)}\n" for script in histories]
    (FOLDER / "scripts.sha256").write_text("".join(checksums))
    print("| Scenario | Optimizer | Loss | Epochs | Largest relative difference |")
    print("|---|---|---|---|---|")
    for scenario, script in zip(scenarios, scripts):
        theirs = histories[script]
        ours = trained(launcher, scenario)
        if {figure: len(values) for figure, values in theirs.items()} != {
            figure: len(values) for figure, values in ours.items()
        }:
            sys.exit(f"{scenario.name}: the histories are not of the same shape")
        settings = json.loads(scenario.read_text())["compile"]
        print(
            f"| {scenario.stem} | {optimizer(settings['optimizer'])} | {settings['loss']} "
            f"| {len(theirs['loss'])} | {largest_difference(theirs, ours):.1e} |"
        )


def name(script):
    return script.relative_to(SCRIPTS).as_posix()


def checksum(script):
    return hashlib.sha256(script.read_bytes()).hexdigest()


def history(script):
    """Runs a script and keeps the last line that it prints."""
    last = run(sys.executable, script).splitlines()[-1]
    (FOLDER / name(script)).with_suffix(".json").write_text(last + "\n")
    return json.loads(last)


def trained(launcher, scenario):
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        run(launcher, "train", scenario, "--verbose", "0", "--report", report, "--lang", "en")
        return json.loads(report.read_text())["history"]


def optimizer(settings):
    rule = settings["name"]
    if settings.get("nesterov"):
        return rule + ", Nesterov"
    return rule + ", momentum" if settings.get("momentum") else rule


def largest_difference(theirs, ours):
    return max(
        abs(a - b) / max(abs(b), 1e-300)
        for figure in ours
        for a, b in zip(theirs[figure], ours[figure])
    )


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1])
