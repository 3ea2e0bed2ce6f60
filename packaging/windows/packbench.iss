; Inno Setup 6: the installer for Windows. `packaging/build` calls it with /DVersion=…
; For the user alone, without an administrator; the user's data is asked about when it is removed.
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
; Never change it: Windows knows an older Packbench by it.
AppId={{6D0C1E5B-52C4-4E2B-9B1E-8C6B0B0F7A31}
AppName=Packbench
AppVersion={#Version}
AppPublisher=The Packbench project
AppCopyright=MIT licence
VersionInfoVersion={#Version}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=Packbench-{#Version}-setup
LicenseFile=LICENSE
SetupIconFile=build\icons\packbench.ico
UninstallDisplayIcon={app}\packbench.exe
UninstallDisplayName=Packbench
PrivilegesRequired=lowest
DefaultDirName={autopf}\Packbench
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A packer may be in the middle of an order: Packbench is asked to close and ends the step that is under way.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.DesktopIcon=Put Packbench on the &desktop
es.DesktopIcon=Poner Packbench en el &escritorio
en.OpenTracking=Offer Packbench for files with &tracking numbers (.csv)
es.OpenTracking=Ofrecer Packbench para archivos con números de &seguimiento (.csv)
en.TrackingFile=Tracking numbers
es.TrackingFile=Números de seguimiento
en.StartNow=Start Packbench
es.StartNow=Iniciar Packbench
en.RemoveData=Also remove what Packbench kept on this computer: the journal of what was sent, settings, and orders as last read?%n%nShipments that are not sent yet would be lost. Choose No if you will install Packbench again.
es.RemoveData=¿Eliminar también lo que Packbench guardó en este equipo: el diario de lo enviado, los ajustes y los pedidos leídos?%n%nLos envíos aún no enviados se perderían. Elija No si va a instalar Packbench de nuevo.

[Tasks]
Name: desktop; Description: "{cm:DesktopIcon}"; Flags: unchecked
Name: csv; Description: "{cm:OpenTracking}"

[Files]
Source: "dist\packbench\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Packbench"; Filename: "{app}\packbench.exe"; AppUserModelID: "Packbench.Packbench"
Name: "{autodesktop}\Packbench"; Filename: "{app}\packbench.exe"; Tasks: desktop

[Registry]
; Offered under "Open with"; whatever opens .csv today stays the first choice.
Root: HKA; Subkey: "Software\Classes\Packbench.Tracking"; ValueType: string; ValueData: "{cm:TrackingFile}"; Flags: uninsdeletekey; Tasks: csv
Root: HKA; Subkey: "Software\Classes\Packbench.Tracking\DefaultIcon"; ValueType: string; ValueData: "{app}\packbench.exe,0"; Tasks: csv
Root: HKA; Subkey: "Software\Classes\Packbench.Tracking\shell\open\command"; ValueType: string; ValueData: """{app}\packbench.exe"" ""%1"""; Tasks: csv
Root: HKA; Subkey: "Software\Classes\.csv\OpenWithProgids"; ValueType: string; ValueName: "Packbench.Tracking"; ValueData: ""; Flags: uninsdeletevalue; Tasks: csv

[Run]
Filename: "{app}\packbench.exe"; Description: "{cm:StartNow}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurrentStep: TUninstallStep);
begin
  // A silent removal keeps the data: nobody was asked.
  if (CurrentStep = usPostUninstall) and (not UninstallSilent) then
    if MsgBox(CustomMessage('RemoveData'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(ExpandConstant('{localappdata}\Packbench'), True, True, True);
end;
