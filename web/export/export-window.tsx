/** The dialog of an export; loaded once somebody wants one. */
import Modal from 'antd/es/modal/index.js';
import { ExportPanel, type ExportPanelProps } from './export-panel.tsx';

const WIDTH = 640;

interface ExportWindowProps extends ExportPanelProps {
  open: boolean;
  onClose: () => void;
}

const ExportWindow = ({ open, onClose, ...panel }: ExportWindowProps) => (
  <Modal title="导出" open={open} onCancel={onClose} footer={null} width={WIDTH} destroyOnHidden>
    <ExportPanel {...panel} />
  </Modal>
);

export default ExportWindow;
