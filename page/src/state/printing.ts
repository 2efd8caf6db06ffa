/** On paper nothing can be unfolded, so what is folded is opened before and folded again after. */

export function unfoldForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .form-holder)')];
    for (const one of opened) one.open = true;
  };
  const after = () => {
    for (const one of opened) one.open = false;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
