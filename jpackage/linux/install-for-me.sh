#!/bin/sh
# Installs Downhill for this user alone: no administrator is needed. Run it again to upgrade.
# Everything goes where XDG_DATA_HOME says (~/.local/share), the command into ~/.local/bin.
set -eu
from=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
app=$data/downhill
bin=$HOME/.local/bin

rm -rf "$app.new"
mkdir -p "$app.new" "$bin"
cp -R "$from/bin" "$from/lib" "$from/LICENSE" "$from/licences" "$from/remove.sh" "$app.new/"
rm -rf "$app"
mv "$app.new" "$app"
ln -sf "$app/bin/downhill" "$bin/downhill"

(cd "$from/share" && find . -type f) | while IFS= read -r file; do
  mkdir -p "$data/$(dirname "$file")"
  cp "$from/share/$file" "$data/$file"
done
# The four characters that a quoted path of a menu entry must have a backslash before.
quoted=$(printf '%s' "$app/bin/downhill" | sed 's/[\\"`$]/\\\\&/g; s/[&|\\]/\\&/g')
sed "s|@LAUNCHER@|$quoted|" "$from/share/applications/app.downhill.Downhill.desktop" \
  >"$data/applications/app.downhill.Downhill.desktop"
for update in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
  command -v "${update%% *}" >/dev/null 2>&1 && "${update%% *}" "${update#* }" >/dev/null 2>&1 || :
done
echo "Downhill is installed: $bin/downhill"
