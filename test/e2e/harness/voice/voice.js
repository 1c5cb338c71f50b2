// Chromium has no voice of its own where tests run. This one takes a moment for every sentence, and makes no sound.
const MOMENT = 250;
let speaking;
chrome.ttsEngine.onSpeak.addListener((text, _options, tell) => {
  tell({ type: 'start', charIndex: 0 });
  speaking = setTimeout(() => tell({ type: 'end', charIndex: text.length }), MOMENT);
});
chrome.ttsEngine.onStop.addListener(() => clearTimeout(speaking));
