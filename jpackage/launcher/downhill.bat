@echo off
rem Starts Downhill from any directory: the window without arguments, a command with them.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "DOWNHILL_JAVA=@JAVA_HOME@"
call :major "%JAVA_HOME%"
if %MAJOR% GEQ 25 set "DOWNHILL_JAVA=%JAVA_HOME%"
call :major "%DOWNHILL_JAVA%"
if %MAJOR% LSS 25 (
  >&2 echo downhill: no Java 25 or later found at %DOWNHILL_JAVA%; install a JDK 25 and set JAVA_HOME to it.
  exit /b 1
)
"%DOWNHILL_JAVA%\bin\java.exe" -Xshare:auto -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "%APP%\lib\*" downhill.Main %*
exit /b %ERRORLEVEL%

:major
set "MAJOR=0"
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~v"
set "MAJOR=%MAJOR:"=%"
exit /b 0
