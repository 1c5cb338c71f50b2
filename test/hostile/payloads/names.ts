/** Names that would stand for properties of documents, elements and forms ("DOM clobbering"). */

export const CLOBBERED =
  'attributes childNodes children firstChild lastChild nextSibling parentNode parentElement innerHTML outerHTML textContent ownerDocument nodeName nodeType localName tagName namespaceURI content body head documentElement defaultView cookie location domain getElementById getElementsByTagName getElementsByClassName querySelector querySelectorAll createElement createRange createTreeWalker implementation getAttribute setAttribute removeAttribute hasAttribute getAttributeNames closest matches contains append remove replaceWith cloneNode insertBefore appendChild removeChild __proto__ constructor toString valueOf hasOwnProperty length item style dataset classList id name href src alt title broadsheetLent chrome browser'.split(
    ' ',
  );

const SHAPES: readonly ((name: string) => string)[] = [
  (it) => `<form id=x1><input name=${it}></form>`,
  (it) => `<form name=${it}><output id=${it}></output><fieldset name=${it}></fieldset></form>`,
  (it) => `<img name=${it} src="http://daily.example/a.jpg" onerror=boom()>`,
  (it) => `<a id=${it}></a><a id=${it} name=x href="http://daily.example/">x</a>`,
  (it) => `<p id="note-${it}" name=${it}>text</p><object name=${it}></object><embed name=${it}>`,
];

export const namePayloads = (): string[] => CLOBBERED.flatMap((name) => SHAPES.map((shape) => shape(name)));
