; The Windows installer: for one user, without administrator rights.
;   makensis -DVERSION=0.1.0 -DNUMBERS=0.1.0.0 -DBUILT=dist\ytcheck -DTARGET=dist\ytcheck-0.1.0-setup.exe -DICON=resources\icons\ytcheck.ico ytcheck.nsi
; BUILT is the folder that build.spec makes. Nothing is written outside the user's own folders and HKEY_CURRENT_USER.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh

!define NAME "配套政策落实核对"
!define PROGRAM "ytcheck-gui.exe"
!define FILE_TYPE "ytcheck.Check"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ytcheck"
!define ASSOCIATIONS_CHANGED 0x08000000

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\ytcheck"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "本程序安装在当前用户自己的文件夹中，不需要管理员权限，不连接网络。$\r$\n$\r$\n安装前请关闭正在运行的“${NAME}”。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "立即打开${NAME}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "${NAME}安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "MIT 许可证"

Function .onInit
    SetShellVarContext current
    ${IfNot} ${RunningX64}
        MessageBox MB_ICONSTOP "本程序只能在64位 Windows 上运行。" /SD IDOK
        Abort
    ${EndIf}
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_ICONSTOP "本程序需要 Windows 10（1809）或更高版本。" /SD IDOK
        Abort
    ${EndIf}
FunctionEnd

Function un.onInit
    SetShellVarContext current
FunctionEnd

; A program that runs holds its file, so that it cannot be opened for writing.
!macro REFUSE_WHILE_RUNNING
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        ${If} ${Errors}
            MessageBox MB_ICONEXCLAMATION "“${NAME}”正在运行，请关闭后再试。" /SD IDOK
            SetErrorLevel 1
            Abort "程序正在运行，未作任何改动。"
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

; Only what the installer brought, so that a folder chosen in error loses nothing.
!macro REMOVE_PROGRAM
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\licenses"
    Delete "$INSTDIR\ytcheck.exe"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\THIRD_PARTY.md"
    Delete "$INSTDIR\使用须知.txt"
    Delete "$INSTDIR\校验和.sha256"
!macroend

Section "program"
    !insertmacro REFUSE_WHILE_RUNNING
    !insertmacro REMOVE_PROGRAM
    SetOutPath "$INSTDIR"
    File /r "${BUILT}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"

    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

    WriteRegStr HKCU "Software\Classes\${FILE_TYPE}" "" "配套政策核对档案"
    WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    WriteRegStr HKCU "Software\Classes\.ytc" "" "${FILE_TYPE}"
    WriteRegStr HKCU "Software\Classes\.ytc\OpenWithProgids" "${FILE_TYPE}" ""

    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "ytcheck 项目"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
    System::Call "shell32::SHChangeNotify(i ${ASSOCIATIONS_CHANGED}, i 0, p 0, p 0)"
SectionEnd

Section "Uninstall"
    !insertmacro REFUSE_WHILE_RUNNING
    !insertmacro REMOVE_PROGRAM
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"

    DeleteRegKey HKCU "Software\Classes\${FILE_TYPE}"
    DeleteRegValue HKCU "Software\Classes\.ytc\OpenWithProgids" "${FILE_TYPE}"
    DeleteRegKey /ifempty HKCU "Software\Classes\.ytc\OpenWithProgids"
    ReadRegStr $0 HKCU "Software\Classes\.ytc" ""
    ${If} $0 == "${FILE_TYPE}"
        DeleteRegValue HKCU "Software\Classes\.ytc" ""
        DeleteRegKey /ifempty HKCU "Software\Classes\.ytc"
    ${EndIf}
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    System::Call "shell32::SHChangeNotify(i ${ASSOCIATIONS_CHANGED}, i 0, p 0, p 0)"

    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "是否同时删除本机上的设置、运行日志和识别缓存？核对档案（.ytc）和报告不受影响。" /SD IDNO IDNO keep
    RMDir /r "$LOCALAPPDATA\ytcheck"
    RMDir /r "$APPDATA\ytcheck"
keep:
SectionEnd
