"""What can be counted, dated and credited: figures, dates, origins, shared passages."""
