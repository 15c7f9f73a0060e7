/** The button that offers a part of the graph as a file, and the dialog behind it. */
import Modal from 'antd/es/modal/index.js';
import { useState } from 'react';
import { ExportPanel, type ExportPanelProps } from './export-panel.tsx';

const WIDTH = 640;

interface ExportDialogProps extends ExportPanelProps {
  /** Says what is exported where several such buttons stand on a page. */
  name?: string;
}

export const ExportDialog = ({ name, ...panel }: ExportDialogProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="text-button export-opener"
        aria-haspopup="dialog"
        {...(name ? { 'aria-label': `导出${name}` } : {})}
        onClick={() => setOpen(true)}
      >
        导出
      </button>
      <Modal title="导出" open={open} onCancel={() => setOpen(false)} footer={null} width={WIDTH} destroyOnHidden>
        <ExportPanel {...panel} />
      </Modal>
    </>
  );
};
