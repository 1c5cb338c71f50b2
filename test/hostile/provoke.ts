/** Events that a person or the page brings about; each is sent to the element alone, so that it is its own. */
const EVENTS =
  'click dblclick mouseover mouseenter mousemove mousedown mouseup pointerover pointerenter pointerdown focus focusin blur keydown keypress keyup input change submit toggle beforetoggle load error scroll wheel animationstart animationend transitionend copy paste drag drop contextmenu touchstart select invalid'.split(
    ' ',
  );

/** Links are not followed: what is looked for is code. */
const stay = (event: Event) => event.preventDefault();

/** Brings about every event on every element under `root` that is not one of our buttons, and waits until its pictures came or failed. */
export async function provoke(root: Element): Promise<void> {
  const view = root.ownerDocument.defaultView ?? window;
  view.addEventListener('click', stay, { capture: true });
  for (const element of root.querySelectorAll('*:not([data-ours], [data-ours] *)'))
    for (const type of EVENTS) element.dispatchEvent(new view.Event(type, { cancelable: true }));
  view.removeEventListener('click', stay, { capture: true });
  for (const image of root.querySelectorAll('img'))
    if (!image.complete)
      await new Promise((resolve) => {
        image.addEventListener('load', resolve, { once: true });
        image.addEventListener('error', resolve, { once: true });
        // In Firefox one that a mutation has moved about was seen to do neither.
        setTimeout(resolve, 2_000);
      });
  await new Promise((resolve) => setTimeout(resolve));
}
