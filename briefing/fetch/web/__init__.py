"""Asks web servers, politely and within bounds."""
