"""Exports the scenarios of src/test/resources/pytorch, runs them with PyTorch and keeps what they print.

    python3 src/test/python/pytorch_runs.py target/downhill/bin/downhill

Needs Python 3 with torch (1.13 or later) and a built launcher. For every NAME.downhill it writes
NAME.py, the exported script, and NAME.json, the history that PyTorch prints; then it trains the
same scenario with Downhill and prints the agreement as the table of docs/export.md.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "pytorch"


def main(launcher):
    print("| Scenario | Optimizer | Loss | Epochs | Largest relative difference |")
    print("|---|---|---|---|---|")
    for scenario in sorted(FOLDER.glob("*.downhill")):
        script = scenario.with_suffix(".py")
        downhill(launcher, "export", scenario, "--to", "pytorch", "--out", script)
        lines = run(sys.executable, script).splitlines()
        scenario.with_suffix(".json").write_text(lines[-1] + "\n")
        theirs = json.loads(lines[-1])
        ours = trained(launcher, scenario)
        if {name: len(values) for name, values in theirs.items()} != {
            name: len(values) for name, values in ours.items()
        }:
            sys.exit(f"{scenario.name}: the histories are not of the same shape")
        settings = json.loads(scenario.read_text())["compile"]
        print(
            f"| {scenario.stem} | {optimizer(settings['optimizer'])} | {settings['loss']} "
            f"| {len(theirs['loss'])} | {largest_difference(theirs, ours):.1e} |"
        )


def trained(launcher, scenario):
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        downhill(launcher, "train", scenario, "--verbose", "0", "--report", report)
        return json.loads(report.read_text())["history"]


def optimizer(settings):
    name = settings["name"]
    if settings.get("nesterov"):
        return name + ", Nesterov"
    return name + ", momentum" if settings.get("momentum") else name


def largest_difference(theirs, ours):
    return max(
        abs(a - b) / max(abs(b), 1e-300)
        for name in ours
        for a, b in zip(theirs[name], ours[name])
    )


def downhill(launcher, *arguments):
    return run(launcher, *arguments, "--lang", "en")


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1])
