#!/bin/sh
# Takes away what install.sh put there. Scenarios, exports and settings stay.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -rf "$data/downhill"
rm -f "$HOME/.local/bin/downhill" "$data/applications/app.downhill.Downhill.desktop" \
  "$data/metainfo/app.downhill.Downhill.metainfo.xml" "$data/mime/packages/downhill.xml"
find "$data/icons/hicolor" \( -name 'downhill.png' -o -name 'downhill.svg' \
  -o -name 'application-x-downhill.*' \) -exec rm -f {} + 2>/dev/null || :
for update in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
  command -v "${update%% *}" >/dev/null 2>&1 && "${update%% *}" "${update#* }" >/dev/null 2>&1 || :
done
echo "Downhill is removed."
