; An installer for one user, without administrator's rights, by Inno Setup 6.3 or newer.
;
;     python packaging\icons.py ico packaging\windows\kindred.ico
;     iscc /DVersion=0.1.0 /DBundle=..\..\dist\kindred packaging\windows\kindred.iss
;
; Bundle is the folder that PyInstaller made on Windows. docs\other-systems.md says what of this was tried.

#ifndef Version
  #error Say which version it is: /DVersion=0.1.0
#endif
#ifndef Bundle
  #define Bundle "..\..\dist\kindred"
#endif
#define Id "io.github.kindred.Kindred"
#define Name "Kindred"
#define Program "kindred.exe"
#define Known "Software\Classes\Applications\kindred.exe"

[Setup]
AppId={#Id}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Kindred authors
AppComments=Sorts a photo folder into groups that belong together
LicenseFile=..\..\LICENSE
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile=kindred.ico
UninstallDisplayIcon={app}\{#Program}
OutputBaseFilename=kindred-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; One that runs holds its files; it is asked to close, and goes on with its work at its next start.
CloseApplications=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Organise=Organise with Kindred
de.Organise=Mit Kindred ordnen
en.DesktopSign=Put a sign on the desktop
de.DesktopSign=Ein Symbol auf den Desktop legen

[Tasks]
Name: "desktopsign"; Description: "{cm:DesktopSign}"; Flags: unchecked

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
; What an earlier version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{userprograms}\{#Name}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"
Name: "{userdesktop}\{#Name}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"; Tasks: desktopsign

[Registry]
; "Open with" on photos. Nothing is taken from the program that opens them now.
Root: HKCU; Subkey: "{#Known}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "{#Known}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
; The menu of a folder, and of the empty part of one.
Root: HKCU; Subkey: "Software\Classes\Directory\shell\{#Id}"; ValueType: string; ValueData: "{cm:Organise}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Directory\shell\{#Id}"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Program}"
Root: HKCU; Subkey: "Software\Classes\Directory\shell\{#Id}\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Directory\Background\shell\{#Id}"; ValueType: string; ValueData: "{cm:Organise}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Directory\Background\shell\{#Id}"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Program}"
Root: HKCU; Subkey: "Software\Classes\Directory\Background\shell\{#Id}\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%V"""
; What the program reads; a test compares this with the engine.
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".jpe"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".jfif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".tiff"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".gif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".bmp"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".heic"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".heif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".hif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".avif"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".3fr"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".arw"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".cr2"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".cr3"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".dng"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".erf"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".iiq"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".kdc"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".mef"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".mos"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".mrw"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".nef"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".nrw"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".orf"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".pef"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".raf"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".rw2"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".rwl"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".sr2"; ValueData: ""
Root: HKCU; Subkey: "{#Known}\SupportedTypes"; ValueType: string; ValueName: ".srw"; ValueData: ""

[Run]
; The program tries itself out before it is offered.
Filename: "{app}\{#Program}"; Parameters: "--self-test"; Flags: runhidden waituntilterminated
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: the library (%LOCALAPPDATA%\Kindred\library) and the log stay, and so do all photos.
