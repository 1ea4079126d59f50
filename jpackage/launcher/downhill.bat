@echo off
rem Starts Downhill from any directory: the window without arguments, a command with them.
rem Paths are always quoted and never inside a block, since they may hold spaces, & and ).
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA_OF_PACKAGE=@JAVA_HOME@"
set "CANDIDATE="
rem Some set JAVA_HOME with quotes around it.
if defined JAVA_HOME set "CANDIDATE=%JAVA_HOME:"=%"
call :major
if %MAJOR% GEQ 25 goto run
set "CANDIDATE=%JAVA_OF_PACKAGE%"
call :major
if %MAJOR% GEQ 25 goto run
>&2 echo downhill: no Java 25 or later found at "%CANDIDATE%"; install a JDK 25 and set JAVA_HOME to it.
exit /b 1

:run
"%CANDIDATE%\bin\java.exe" -Xshare:auto -XX:+UseSerialGC -XX:MetaspaceSize=96m -Xmn32m -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:SuperWordAutomaticAlignment=0 --enable-native-access=ALL-UNNAMED -cp "%APP%\lib\*" downhill.Main %*
exit /b %ERRORLEVEL%

rem Sets MAJOR to the version that the "release" file of CANDIDATE names; to 0 where there is none.
:major
set "MAJOR=0"
if not defined CANDIDATE exit /b 0
if not exist "%CANDIDATE%\bin\java.exe" exit /b 0
if not exist "%CANDIDATE%\release" exit /b 0
for /f "usebackq tokens=1,2 delims==.-+" %%k in ("%CANDIDATE%\release") do if "%%k"=="JAVA_VERSION" set "MAJOR=%%l"
set "MAJOR=%MAJOR:"=%"
exit /b 0
