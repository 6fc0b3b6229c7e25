"""How the job is designed: autonomy, feedback, pace, wholeness, learning."""
