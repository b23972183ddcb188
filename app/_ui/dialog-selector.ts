/** Finds a dialog that is open. What a toast says for a moment has that role too, and takes no key from the page. */
export const dialogSelector = '[role="dialog"]:not([data-toast])'
