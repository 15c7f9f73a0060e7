/** Whether a key goes into a field, an input method, or a list that uses letters itself: no shortcut then. */
export const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof HTMLElement ? event.target : null;
  return (
    event.isComposing ||
    target?.isContentEditable === true ||
    target?.closest('input, textarea, select, [role="listbox"], [role="combobox"], [role="dialog"]') != null
  );
};
