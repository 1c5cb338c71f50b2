/**
 * The fields of a form stand for its properties by their names: in a form with a field `parentNode` that property is the
 * field, also for us in Chrome. Whole pages stand in forms, and fields are called `title` or `id` by nobody's malice.
 */
const FIELDS = 'button, fieldset, input, object, output, select, textarea, img';

/** Takes the names from fields in forms under `root`, or in `root`, that would stand for properties. For copies only. */
export function unclobber(root: Element): void {
  if (root.localName !== 'form' && root.getElementsByTagName('form').length === 0) return;
  const form = root.ownerDocument.createElement('form');
  for (const field of root.matches(FIELDS) ? [root] : root.querySelectorAll(FIELDS))
    for (const attribute of ['name', 'id']) {
      const value = field.getAttribute(attribute);
      // A form that is asked for a property looks through its fields first, so it is asked for real names only.
      if (value && value in form) field.removeAttribute(attribute);
    }
}

/** Does a field of the form stand for a property? Then it is not asked; `copy` is. */
export function isClobbered(form: Element, copy: Element): boolean {
  for (const name in copy.ownerDocument.createElement('form')) if (Object.hasOwn(form, name)) return true;
  return false;
}

/** The parent, or null where a field of a form says that it was the parent. */
export function parentOf(element: Element): Element | null {
  return Object.hasOwn(element, 'parentElement') ? null : element.parentElement;
}
