// A browser and nothing else, as anybody has: a page from disk runs in it without the program.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => new BrowserWindow({ width: 1000, height: 800 }).loadURL('about:blank'))
app.on('window-all-closed', () => app.quit())
