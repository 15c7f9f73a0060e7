/** The Python packages that tests read our exports with: what PyPI had when they were last looked up. */
export const PYTHON_PACKAGES = {
  networkx: '3.6.1',
  rdflib: '7.6.0',
  pandas: '3.1.1',
  openpyxl: '3.1.5',
  pyarrow: '26.0.1',
  duckdb: '2.0.1',
  'python-docx': '1.2.0',
} as const;

export type PythonPackage = keyof typeof PYTHON_PACKAGES;
