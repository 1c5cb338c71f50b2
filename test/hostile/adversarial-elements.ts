/** Makes a page hard in the page itself; only its text crosses, so it closes over nothing. */
export type Build = (doc: Document, size: number) => void;

/** Elements beside each other. */
export const flat: Build = (doc, size) => {
  const box = doc.body.appendChild(doc.createElement('div'));
  for (let i = 0; i < size; i++) box.appendChild(doc.createElement('i'));
};
export const paragraphs: Build = (doc, size) => {
  const box = doc.querySelector('article') ?? doc.body;
  for (let i = 0; i < size; i++)
    box.appendChild(doc.createElement('p')).textContent = `Line ${i} of a very long story, told at length.`;
};
export const breaks: Build = (doc, size) => {
  const box = (doc.querySelector('article') ?? doc.body).appendChild(doc.createElement('div'));
  for (let i = 0; i < size; i++) box.append(`Line ${i}`, doc.createElement('br'), doc.createElement('br'));
};
export const links: Build = (doc, size) => {
  const box = doc.body.appendChild(doc.createElement('div'));
  for (let i = 0; i < size; i++) {
    const link = box.appendChild(doc.createElement('a'));
    link.href = `/story-${i}?utm_source=x`;
    link.textContent = `Another story, number ${i} of many`;
  }
};
export const pictures: Build = (doc, size) => {
  const box = doc.querySelector('article') ?? doc.body;
  for (let i = 0; i < size; i++)
    box.appendChild(doc.createElement('img')).setAttribute('data-src', `/picture-${i}.jpg`);
};
export const comments: Build = (doc, size) => {
  // Appended one by one to the page they take Firefox minutes, before anything of ours looks at them.
  const all = doc.createDocumentFragment();
  for (let i = 0; i < size; i++) all.append(doc.createComment('x'));
  doc.body.append(all);
};
export const cells: Build = (doc, size) => {
  const table = (doc.querySelector('article') ?? doc.body).appendChild(doc.createElement('table'));
  for (let i = 0; i < size; i++) {
    const row = table.appendChild(doc.createElement('tr'));
    for (let k = 0; k < size; k++) row.appendChild(doc.createElement('td')).textContent = String(i * k);
  }
};
export const metas: Build = (doc, size) => {
  for (let i = 0; i < size; i++) {
    const meta = doc.head.appendChild(doc.createElement('meta'));
    meta.setAttribute('property', 'article:tag');
    meta.setAttribute('content', `Tag ${i} &amp;amp; more`);
  }
};
export const lines: Build = (doc, size) => {
  const box = (doc.querySelector('article') ?? doc.body).appendChild(doc.createElement('svg'));
  const drawing = box.appendChild(doc.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  for (let i = 0; i < size; i++)
    drawing.appendChild(doc.createElementNS(drawing.namespaceURI, 'path')).setAttribute('d', 'M0 0L9 9');
};
export const headings: Build = (doc, size) => {
  for (let i = 0; i < size; i++) doc.body.appendChild(doc.createElement('h1')).textContent = `Headline ${i}`;
};

/** Elements inside each other. */
export const wrappers: Build = (doc, size) => {
  // Chromium itself dies of a layout so deep.
  if (size > 1000) doc.body.style.display = 'none';
  let inner: Element = doc.body;
  for (let i = 0; i < size; i++) inner = inner.appendChild(doc.createElement('div'));
  inner.append(...doc.querySelectorAll('main'));
};
export const nested: Build = (doc, size) => {
  if (size > 1000) doc.body.style.display = 'none';
  let inner: Element = doc.body;
  for (let i = 0; i < size; i++) {
    inner.append('A word. ');
    inner = inner.appendChild(doc.createElement('section'));
  }
};
export const bold: Build = (doc, size) => {
  let inner: Element = doc.querySelector('article') ?? doc.body;
  for (let i = 0; i < size; i++) inner = inner.appendChild(doc.createElement('b'));
  inner.append('In the middle');
};
export const quotes: Build = (doc, size) => {
  let inner: Element = doc.querySelector('article') ?? doc.body;
  for (let i = 0; i < size; i++) {
    inner.appendChild(doc.createElement('p')).textContent = `Reply ${i}, which quotes what was said before.`;
    inner = inner.appendChild(doc.createElement('blockquote'));
  }
};
export const lists: Build = (doc, size) => {
  let inner: Element = doc.querySelector('article') ?? doc.body;
  for (let i = 0; i < size; i++) {
    const item = inner.appendChild(doc.createElement('ul')).appendChild(doc.createElement('li'));
    item.append(`Point ${i}`);
    inner = item;
  }
};
export const shadows: Build = (doc, size) => {
  let inner: Element | ShadowRoot = doc.body;
  for (let i = 0; i < size; i++) {
    const host: Element = inner.appendChild(doc.createElement('div'));
    inner = host.attachShadow({ mode: 'open' });
    inner.append('Word');
  }
};
export const manyShadows: Build = (doc, size) => {
  for (let i = 0; i < size; i++)
    doc.body.appendChild(doc.createElement('div')).attachShadow({ mode: 'open' }).append('Some words');
};
