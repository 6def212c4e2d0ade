import type { CalibrationMethod } from '../../../core/models/ensemble/calibration/calibration.ts';

export const methodLabels: Readonly<Record<CalibrationMethod, string>> = {
  sigmoid: 'Sigmoid (Platt)',
  isotonic: 'Isotonic regression',
  temperature: 'Temperature',
};
