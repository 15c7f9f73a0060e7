/** Hands a file that the page has to the browser, to be kept. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked at once, some browsers would have nothing to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
